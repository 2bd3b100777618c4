import { type Clause, clauseAt } from './clauses.ts'
import type { FoundDate } from './dates.ts'
import type { Quantity } from './quantity.ts'

/** The day for which a number holds, ISO 8601. */
interface AsOf {
  value: string
  rule: 't-as-of' | 't-now' | 't-sentence'
}

/** A day is named after these: 截至5月3日. */
const until = ['截至', '截止到', '截止', '到']
const nowWords = [
  '截至目前',
  '截止目前',
  '截至发稿',
  '截至记者发稿',
  '目前为止',
  '目前',
  '迄今',
  '至今',
  '如今',
  '现有',
  '现已',
  '眼下',
]
/** A date between these is only compared with: 比2005年同期增长. */
const comparing = ['比', '较', '与', '同']
const compared = ['同期', '相比']

const endOf = (value: string) => value.slice(value.indexOf('/') + 1)

const isCompared = (text: string, { start, end }: FoundDate): boolean =>
  comparing.some((word) => start >= word.length && text.startsWith(word, start - word.length)) ||
  compared.some((word) => text.startsWith(word, end))

const follows = (text: string, words: readonly string[], at: number) =>
  words.some((word) => at >= word.length && text.startsWith(word, at - word.length))

/** What the sentence says so far about when its numbers hold. */
interface Stand {
  sentence: number
  asOf: AsOf | null
  firm: boolean
}

/** When each quantity of a block holds; null where the sentence names no day, or none that can be counted from anything. */
export function asOfEach(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  dates: readonly FoundDate[],
  published: string | null,
): (AsOf | null)[] {
  let stand: Stand = { sentence: -1, asOf: null, firm: false }
  let at = 0
  let date = 0
  return quantities.map((quantity) => {
    const clause = clauses[clauseAt(clauses, quantity.start)]
    const sentence = clause?.sentence ?? 0
    while (at < quantity.start) {
      const here = clauses[clauseAt(clauses, at)]
      if (!here || here.start > quantity.start) break
      if (here.sentence !== stand.sentence) stand = { sentence: here.sentence, asOf: null, firm: false }
      const stop = Math.min(here.end, quantity.start)
      const now = published === null ? -1 : nowIn(text, Math.max(at, here.start), stop)
      for (; (dates[date]?.start ?? Number.POSITIVE_INFINITY) < stop; date++) {
        const found = dates[date]
        if (!found?.value || found.start < here.start || isCompared(text, found)) continue
        const firm = follows(text, until, found.start)
        if (!stand.firm || firm)
          stand = {
            sentence: here.sentence,
            asOf: { value: endOf(found.value), rule: firm ? 't-as-of' : 't-sentence' },
            firm,
          }
      }
      if (now >= 0 && !stand.firm && published !== null)
        stand = { sentence: here.sentence, asOf: { value: published, rule: 't-now' }, firm: true }
      at = stop
    }
    return stand.sentence === sentence ? stand.asOf : null
  })
}

/** Where a word for the day of publication stands in the range, or -1. */
function nowIn(text: string, start: number, end: number): number {
  const clause = text.slice(start, end)
  for (const word of nowWords) {
    const at = clause.indexOf(word)
    if (at >= 0) return start + at
  }
  return -1
}
