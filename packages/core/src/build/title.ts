import type { LabelledLine } from '../classify/classify.ts'
import { spansOf } from '../passage.ts'
import type { LinePart, Stated } from '../types.ts'
import { statedIn } from './stated.ts'

export interface Title {
  headline: Stated<string> | null
  series: Stated<string> | null
  deck: Stated<string> | null
  parts: LinePart[]
}

const longestSeries = 24

/** Reads a headline line: 【series】 before it, the headline, ——deck after it. */
export function readTitle(line: LabelledLine): Title {
  const { passage, folded } = line
  const parts: LinePart[] = []
  const part = (label: LinePart['label'], from: number, to: number) => {
    const spans = spansOf(passage, from, to)
    const [first, last] = [spans[0], spans.at(-1)]
    if (first && last) parts.push({ label, start: first.start, end: last.end })
  }
  let from = /^标题\s*:\s*/.exec(folded)?.[0].length ?? 0
  let series: Stated<string> | null = null
  const bracket = /^\s*[【[〔]([^】\]〕]{1,24})[】\]〕]\s*/.exec(folded)
  if (
    bracket &&
    from === 0 &&
    bracket[0].length < folded.length &&
    (bracket[1]?.length ?? 0) <= longestSeries
  ) {
    const at = folded.indexOf(bracket[1] as string)
    series = statedIn(passage, at, at + (bracket[1] as string).length, 'series-in-brackets')
    part('sectionLabel', 0, bracket[0].trimEnd().length)
    from = bracket[0].length
  }
  let to = folded.length
  let deck: Stated<string> | null = null
  const dash = /(?:——+|─{2,}|--+)/.exec(folded.slice(from))
  if (dash && dash.index >= 4) {
    const at = from + dash.index
    const rest = folded.length - at - dash[0].length
    if (rest >= 4) {
      deck = statedIn(passage, at + dash[0].length, folded.length, 'dash-in-headline')
      part('deck', at, folded.length)
      to = at
    }
  }
  return { headline: statedIn(passage, from, to, line.rule), series, deck, parts }
}

/** A dash, or what labels an abstract. */
const deckStart =
  /^(?:[[【]?\s?(?:内容(?:摘要|提要|提示|简介)|摘要|提要|导读|导语|核心提示|阅读提示)\s?[\]】]?\s*:?\s*|[\s—─-]*)/

/** The deck on a line of its own, its leading dash or label and the brackets around it left out. */
export function readDeck(line: LabelledLine): Stated<string> | null {
  const inBrackets = /^[[【].*[\]】]$/.test(line.folded) ? 1 : 0
  const from = Math.max(inBrackets, deckStart.exec(line.folded)?.[0].length ?? 0)
  const to = line.folded.length - inBrackets
  return statedIn(line.passage, from, to, line.rule)
}
