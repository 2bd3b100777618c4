import type { Byline, Line, Metadata, OrganisationMention, PersonMention, Span } from '../types.ts'

/** What a field of the metadata says and where; a byline is one too. */
interface Printed {
  value: string
  spans: readonly Span[]
}

const mentionOf = (name: string, { start, end }: Span) => ({
  block: -1,
  at: { start, end },
  text: name,
  spans: [{ start, end }],
  name,
})

/**
 * Rules `o-source` and `o-publisher`: the paper or agency and the site that the page says it is of, where they are printed
 * outside the body. `named` are the organisations that the body names.
 */
export function organisationsOutside(
  { source, publisher }: Metadata,
  lines: readonly Line[],
  named: readonly OrganisationMention[],
): OrganisationMention[] {
  const found: OrganisationMention[] = []
  const known = new Set(named.map(({ name }) => name))
  const add = (printed: Printed | null, rule: string) => {
    const span =
      printed && /^[^《-]*[\u3400-\u9fff][^《-]*$/.test(printed.value) && !known.has(printed.value)
        ? verbatim(printed, lines)
        : null
    if (!printed || !span) return
    known.add(printed.value)
    found.push({ ...mentionOf(printed.value, span), rule })
  }
  add(source, 'o-source')
  add(publisher, 'o-publisher')
  return found
}

/** Rule `n-byline`: who is named in a byline outside the body, with the byline's role; once in each. */
export function personsOutside(bylines: readonly Byline[], lines: readonly Line[]): PersonMention[] {
  const found: PersonMention[] = []
  for (const { name, role, spans } of bylines) {
    const span = verbatim({ value: name, spans }, lines)
    if (!span || found.some(({ at }) => at.start === span.start)) continue
    found.push({ ...mentionOf(name, span), role, organisation: null, rule: 'n-byline' })
  }
  return found
}

/** The one stretch of the capture that holds the value as it is, in a line that is not the body's. */
function verbatim({ value, spans }: Printed, lines: readonly Line[]): Span | null {
  const [span, more] = spans
  if (!span || more || span.end - span.start !== value.length) return null
  const line = lines.find(({ pieces }) =>
    pieces.some(({ start, end, text }) => text === undefined && start <= span.start && end >= span.end),
  )
  return line && line.label !== 'paragraph' && line.label !== 'subhead' ? span : null
}
