import type { LabelledLine } from '../classify/classify.ts'
import { joinPassages } from '../passage.ts'
import type { Line, LinePart, Passage } from '../types.ts'

const toLine = (
  { passage, line, label, rule, article }: LabelledLine,
  parts: LinePart[] | undefined,
): Line => ({
  ...passage,
  line,
  label,
  rule,
  article,
  ...(parts ? { parts } : {}),
})

/** One line for each line of the capture: where several were read out of one, the longest of its article gives the label, and the others are parts. */
export function wholeLines(lines: readonly LabelledLine[], parts: ReadonlyMap<number, LinePart[]>): Line[] {
  const whole: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const first = lines[i] as LabelledLine
    let end = i + 1
    while (lines[end]?.line === first.line) end++
    const known = parts.get(first.line)
    whole.push(end === i + 1 ? toLine(first, known) : merged(lines.slice(i, end), known ?? []))
    i = end
  }
  return whole
}

function merged(group: readonly LabelledLine[], known: readonly LinePart[]): Line {
  const weight = ({ article, cues }: LabelledLine) => (article === null ? 0 : 1e9) + cues.han
  const main = group.reduce((best, line) => (weight(line) > weight(best) ? line : best))
  const passages = group.flatMap(({ passage }, i): Passage[] => {
    const before = group[i - 1]?.passage.pieces.at(-1)?.end
    const start = passage.pieces[0]?.start
    if (before === undefined || start === undefined) return [passage]
    return [{ text: ' ', pieces: [{ start: before, end: start, text: ' ' }] }, passage]
  })
  const others = group.filter(({ label }) => label !== main.label)
  const inOther = (part: LinePart) => others.some(({ start, end }) => part.start < end && start < part.end)
  const parts = [
    ...others.map(({ label, start, end }) => ({ label, start, end })),
    ...known.filter((part) => !inOther(part)),
  ]
  const line = toLine(main, parts.length > 0 ? parts.sort((a, b) => a.start - b.start) : undefined)
  return { ...line, ...joinPassages(passages) }
}
