import { isBareText, isBareTitle, type Sheet, type Story } from './sheet.ts'

const longestQuestion = 24
/** Whether running text stands right below. */
export const leadsText = (sheet: Sheet, story: Story, i: number): boolean =>
  i < story.last && isBareText(sheet, i + 1)

/** Whether a line is far shorter than the paragraph right below. */
const leadsLonger = (sheet: Sheet, story: Story, i: number) =>
  leadsText(sheet, story, i) && (sheet.lines[i + 1]?.cues.han ?? 0) > 2 * (sheet.lines[i]?.cues.han ?? 0)

/** How many bare titles lead paragraphs of the story. */
export function countHeads(sheet: Sheet, story: Story): number {
  let heads = 0
  for (let i = story.first; i < story.last; i++)
    if (isBareTitle(sheet, i) && !sheet.lines[i]?.cues.closed && leadsText(sheet, story, i)) heads++
  return heads
}

/**
 * Whether a line is one short question with a longer paragraph below, as an explainer's subheads are; in a story that is
 * `headed` by bare titles too it may have two clauses.
 */
export function isQuestionHead(sheet: Sheet, story: Story, i: number, headed: boolean): boolean {
  const line = sheet.lines[i]
  if (!line?.folded.endsWith('?') || line.cues.sentenceMarks !== 1) return false
  const { clauseMarks } = line.cues
  if (clauseMarks > (headed ? 2 : 1) || line.folded.length > longestQuestion || /^["“]|:/.test(line.folded))
    return false
  return leadsLonger(sheet, story, i)
}

const speaker = /^(?:[—-]{1,2})?([^,。!?;:“"]{1,10}):/
const fewestTurns = 2

/** Whether speakers take turns in a story, each named before a colon: its questions are paragraphs then. */
export function isInterview({ lines, rules }: Sheet, story: Story): boolean {
  const turns = new Map<string, number>()
  for (let i = story.first; i <= story.last; i++) {
    const name = rules[i] ? null : speaker.exec(lines[i]?.folded ?? '')?.[1]
    if (name) turns.set(name, (turns.get(name) ?? 0) + 1)
  }
  return [...turns.values()].filter((count) => count >= fewestTurns).length >= 2
}

/** How a line of a series opens: a quoted word, or a numeral with its mark; the rest of it goes on without a pause. */
const opening = /^(?:“[^”]{1,8}”(?=[㐀-鿿])|第?[一二三四五六七八九十\d]{1,2}[、.是])/
const shortestSeries = 3
const [fewestHan, mostHan] = [4, 26]

/**
 * Rule `parallel-series`: at least three short lines that end like sentences, open in the same way, and each lead a far
 * longer paragraph, are subheads; and they must be most of the lines that open so.
 */
export function parallelHeads(sheet: Sheet, story: Story): ReadonlySet<number> {
  const heads: number[] = []
  let open = 0
  for (let i = story.first; i <= story.last; i++) {
    const line = sheet.lines[i]
    if (line === undefined || sheet.rules[i] || !opening.test(line.folded)) continue
    open++
    const { han, closed, sentenceMarks } = line.cues
    const short =
      closed && sentenceMarks === 1 && /[。?!]$/.test(line.folded) && han >= fewestHan && han <= mostHan
    if (short && leadsLonger(sheet, story, i)) heads.push(i)
  }
  return new Set(heads.length >= shortestSeries && heads.length * 2 > open ? heads : [])
}
