import { bareTitle, isInHead, isNamedPost, isRepeated } from './headline.ts'
import type { Run } from './runs.ts'
import { isBareTitle, type Pairs, type Sheet, shareOf } from './sheet.ts'

/** The titles of one story, by index. */
export interface TitleBlock {
  headline: number
  kickers: number[]
  decks: number[]
}

const mostTitles = 4
const fewestHan = 6
const leastShare = 0.12

/** A kicker leads on to its headline. */
const leadsOn = /(?:强调|指出|要求|表示|宣布|提出)$/
/** A deck names who took part, or begins with a dash. */
const follows = /^[—-]{2}|(?:主持|出席|讲话|致辞|参加|陪同|侧记|纪实|综述|纪事)$/

/**
 * Rule `title-block`: lines that could be titles and stand directly above and below the headline, with furniture or
 * credits beyond, are its kicker and decks. Which of them is the headline follows from their form (a kicker leads on, a
 * deck follows), else from what the page repeats, else the second of two is the headline and the first its kicker.
 */
export function readTitleBlock(sheet: Sheet, run: Run, chosen: number, pairs: Pairs): TitleBlock {
  const block = titlesAround(sheet, run, chosen, pairs)
  const text = (i: number) => sheet.lines[i]?.folded ?? ''
  const kickers: number[] = []
  const decks: number[] = []
  const open: number[] = []
  for (const i of block) {
    if (follows.test(text(i)) && (open.length > 0 || kickers.length > 0)) decks.push(i)
    else if (leadsOn.test(text(i)) && open.length === 0 && i !== block.at(-1)) kickers.push(i)
    else open.push(i)
  }
  if (open.length === 0) return { headline: chosen, kickers: [], decks: block.filter((i) => i > chosen) }
  const inHead = open.filter((i) => isInHead(sheet, bareTitle(text(i))))
  const repeated = inHead.length > 0 ? inHead : open.filter((i) => isRepeated(sheet, bareTitle(text(i))))
  const headline = (
    repeated.length === 1 ? repeated[0] : open[kickers.length === 0 && open.length > 1 ? 1 : 0]
  ) as number
  for (const i of open) {
    if (i < headline) kickers.push(i)
    else if (i > headline) decks.push(i)
  }
  return { headline, kickers, decks: decks.sort((a, b) => a - b) }
}

/** The indexes of the titles that stand together with the chosen one, in order; only itself where it stands in a list. */
function titlesAround(sheet: Sheet, run: Run, chosen: number, pairs: Pairs): number[] {
  const belongs = (i: number) => {
    const line = sheet.lines[i]
    return (
      line !== undefined &&
      (i === chosen || line.folded !== sheet.lines[chosen]?.folded) &&
      i < run.first &&
      isBareTitle(sheet, i) &&
      !isNamedPost(line.folded) &&
      line.cues.han >= fewestHan &&
      (shareOf(line.folded, pairs) >= leastShare || follows.test(line.folded))
    )
  }
  let from = chosen
  let to = chosen
  while (belongs(from - 1)) from--
  while (belongs(to + 1)) to++
  const beyond = isBareTitle(sheet, from - 1) && (sheet.lines[from - 1]?.cues.han ?? 0) >= fewestHan
  if (beyond || to - from >= mostTitles) from = chosen
  if (to - from >= mostTitles) to = chosen
  return Array.from({ length: to - from + 1 }, (_, k) => from + k)
}
