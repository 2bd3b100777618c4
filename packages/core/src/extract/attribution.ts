import type { Span } from '../types.ts'
import type { FoundPerson } from './persons.ts'

/** Who may have said or issued something: the people, organisations and places of a block, each in order. */
export interface Named {
  persons: readonly FoundPerson[]
  organisations: readonly Span[]
  places: readonly Span[]
}

const endsSentence = '。!?;\n'
/** How far a speaker or an issuer may stand from the words; it keeps the time linear. */
const reach = 120

function sentenceStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < reach && !endsSentence.includes(text.charAt(start - 1))) start--
  return start
}

/** The last of the spans that lies in [from, to). */
function lastIn<T extends Span>(spans: readonly T[], from: number, to: number): T | null {
  let found: T | null = null
  for (const span of spans) {
    if (span.start >= to) break
    if (span.start >= from && span.end <= to) found = span
  }
  return found
}

const announces =
  /(?:说|道|表示|告诉记者|告诉|介绍|强调|指出|回答|坦言|透露|认为|写道|呼吁|感慨|直言|回忆|补充|解释|笑着说|问|称|誓言)[^,。;!?:“”]{0,6}[:,]?$/
const pronoun = /(?:^|[,。;!?:“”])(?:但|而|不过|对此)?[,]?[他她][^,]{0,12}$/
const reports = /^[,]?([^,。;!?:“”]{2,14}?)(?:说|道|表示|介绍|告诉|坦言|感慨|强调|指出)/

/**
 * Rule `q-speaker`: who the sentence names as the speaker of a quotation (its span without the marks), before it or after;
 * 他 or 她 is the last person named, where the block names one alone. Null where nobody is named.
 */
export function speakerOf(text: string, quote: Span, { persons, organisations }: Named): Span | null {
  const open = quote.start - 1
  const from = sentenceStart(text, open)
  const before = text.slice(from, open)
  if (announces.test(before)) {
    const person = lastIn(persons, from, open)
    if (person) return person
    if (pronoun.test(before.replace(announces, ''))) {
      const earlier = persons.filter(({ end }) => end <= from)
      const names = new Set(earlier.map(({ start, end }) => text.slice(start, end)))
      return names.size === 1 ? (earlier.at(-1) ?? null) : null
    }
    return lastIn(organisations, from, open)
  }
  const after = reports.exec(text.slice(quote.end + 1, quote.end + 1 + 30))
  if (!after) return null
  const end = quote.end + 1 + after[0].length
  return lastIn(persons, quote.end + 1, end) ?? lastIn(organisations, quote.end + 1, end)
}

const issues =
  /(?:印发|发布|发出|出台|制定|下发|制发|公布|颁布|起草|编写|撰写|编印|签署|通过|推出|刊发|制作|提出)(?:了|的|过)?[^,。;!?《》]{0,12}$/

/**
 * Rule `d-issuer`: who issues a title in 《》: the organisation before the verb that does it, or right before the title; a
 * place where no organisation is named. Null where the sentence names none. `endingAt`: the organisations by where they end.
 */
export function issuerOf(
  text: string,
  document: Span,
  { organisations, places }: Named,
  endingAt: ReadonlyMap<number, Span>,
): Span | null {
  const from = sentenceStart(text, document.start)
  const before = text.slice(from, document.start)
  const verb = issues.exec(before)
  if (verb) {
    const at = from + verb.index
    return lastIn(organisations, from, at) ?? lastIn(places, from, at)
  }
  const to = text.charAt(document.start - 1) === '的' ? document.start - 1 : document.start
  return endingAt.get(to) ?? null
}
