import { isDatelineAlone } from './before-body.ts'
import { countHeads, isInterview, isQuestionHead, leadsText, parallelHeads } from './headings.ts'
import {
  isBareTitle,
  isListed,
  isListItem,
  isRunningText,
  isTitleLike,
  isValue,
  type Sheet,
  type Story,
  shareOf,
} from './sheet.ts'
import { isSignature } from './signature.ts'
import { tableCells } from './tables.ts'
import type { Verdict } from './verdict.ts'

/** Lines of the story's run: paragraphs, subheads, captions, and debris that stands among them. */
export function insideStory(sheet: Sheet, story: Story): Verdict[] {
  const verdicts: Verdict[] = []
  const headline = sheet.lines[story.headline ?? -1]?.folded
  const series = parallelHeads(sheet, story)
  const cells = tableCells(sheet, story)
  const heads = countHeads(sheet, story)
  const interview = isInterview(sheet, story)
  const pointed = isPointed(sheet, story)
  for (let i = story.first; i <= story.last; i++) {
    const line = sheet.lines[i]
    const rule = sheet.rules[i] ?? null
    if (line === undefined) break
    if (i === story.first && isDatelineAlone(line)) verdicts.push(['paragraph', 'dateline-alone'])
    else if (isAdvert(sheet, i)) verdicts.push(['control', 'advert-inside'])
    else if (line.folded === headline) verdicts.push(['related', 'headline-again'])
    else if (cells.has(i)) verdicts.push(['control', 'table-cell'])
    else if (rule && isSignature(sheet, i)) verdicts.push(['paragraph', 'signature'])
    else if (rule) verdicts.push([rule.label, rule.id])
    else if (series.has(i)) verdicts.push(['subhead', 'parallel-series'])
    else if (!interview && isQuestionHead(sheet, story, i, heads > 0))
      verdicts.push(['subhead', 'question-before-paragraph'])
    else if (isShot(sheet, i)) verdicts.push(['caption', 'picture-text'])
    else if (isRunningText(line)) verdicts.push(['paragraph', 'running-text'])
    else verdicts.push(shortLine(sheet, story, i, pointed, heads))
  }
  return verdicts
}

/** Whether a line is an advertisement that a sign to close it stands below: behind the word for it, or below that. */
const isAdvert = ({ lines }: Sheet, i: number): boolean =>
  lines[i + 1]?.folded === '×' && [i - 1, i].some((j) => lines[j]?.folded.startsWith('广告'))

/** Whether a line is a caption by what it stands in, or is one sentence with the photographer's credit right below. */
function isShot({ lines, rules }: Sheet, i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]]
  if (line?.markup?.tag === 'figcaption') return true
  return (
    line?.cues.sentenceMarks === 1 && rules[i + 1]?.label === 'byline' && /摄[)]?$/.test(next?.folded ?? '')
  )
}

const numbered = /^[(]?[一二三四五六七八九十0-9]{1,3}[、.)]/

/** A line in the story's run that no rule knows and that is no running text. */
function shortLine(sheet: Sheet, story: Story, i: number, pointed: boolean, heads: number): Verdict {
  const line = sheet.lines[i] as Sheet['lines'][number]
  const { han, closed, cut, clauseMarks } = line.cues
  if (cut && !/^0\d/.test(line.folded)) return ['teaser', 'cut-snippet-inside']
  if (closed || isValue(sheet, i) || isListed(line.folded)) return ['paragraph', 'short-sentence']
  if (
    isListItem(sheet, line.folded) &&
    !(numbered.test(line.folded) && leadsText(sheet, story, i)) &&
    !leadsPart(sheet, story, i)
  )
    return ['paragraph', 'short-line-inside']
  if (isLink(sheet, i)) return ['teaser', 'title-below-block']
  if (/^h[2-6]$/.test(line.markup?.tag ?? '')) return ['subhead', 'heading-in-markup']
  if (line.markup?.pictured || scene.test(line.folded)) return ['caption', 'below-picture']
  if (advert.test(line.folded)) return ['control', 'debris-inside']
  if (line.markup?.bold && line.markup.tag !== 'center' && leadsText(sheet, story, i))
    return ['subhead', 'bold-before-paragraph']
  if (!pointed && han >= 6 && (clauseMarks > 0 || !leadsText(sheet, story, i)))
    return ['paragraph', 'short-line-inside']
  if (chapter.test(line.folded)) return ['subhead', 'chapter-head']
  if (isSignature(sheet, i)) return ['paragraph', 'signature']
  const known = shareOf(line.folded, story.pairs) >= leastShare
  if (/^[。,;]/.test(sheet.lines[i + 1]?.folded ?? '')) return ['paragraph', 'sentence-goes-on']
  if (besideTitle(sheet, story, i) && !(known && heads > 1 && leadsText(sheet, story, i)))
    return known || clauseMarks > 0 ? ['paragraph', 'short-line-inside'] : ['related', 'titles-side-by-side']
  if (
    isTitleLike(line) &&
    han >= 2 &&
    line.folded.length <= 40 &&
    clauseMarks < 3 &&
    (leadsText(sheet, story, i) || leadsPart(sheet, story, i))
  )
    return ['subhead', 'title-before-paragraph']
  if (han >= 12 && clauseMarks === 0 && !known) return ['teaser', 'foreign-title-inside']
  return han >= 3 || clauseMarks > 0 ? ['paragraph', 'short-line-inside'] : ['control', 'debris-inside']
}

/** Whether a short line numbered 一、 names a part: something else than the next number follows. */
function leadsPart({ lines }: Sheet, story: Story, i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]]
  const isPart = (folded: string) => /^[一二三四五六七八九十]{1,3}、/.test(folded)
  return (
    line !== undefined &&
    next !== undefined &&
    i < story.last &&
    line.cues.clauseMarks === 0 &&
    !line.folded.includes(':') &&
    line.folded.length <= 24 &&
    isPart(line.folded) &&
    !isPart(next.folded)
  )
}

/** What pictures show, at the end of a short line. */
const scene = /^[^,:]{3,24}(?:现场|合影|海报|剧照|[截意果料]图)$/
const advert = /^[[(【]?(?:广告|推广)(?:[\s:|】)\]]|$)/
/** The heading of a chapter of rules or of a book, or of the days of a programme. */
const chapter =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节编篇](?:\s|$|[㐀-鿿])|[(（]?[一二三四五六七八九十]{1,2}[)）]?$|(?:\d{1,2}月)?\d{1,2}日(?:[至到-](?:\d{1,2}月)?\d{1,2}日)?$)/

/** A line of words that the story has too, to this share, is no title of another. */
const leastShare = 0.35

/** Whether another bare title stands directly beside this one: a subhead stands alone, links come in lists. */
function besideTitle(sheet: Sheet, story: Story, i: number): boolean {
  const isBare = (j: number) =>
    j >= story.first &&
    j <= story.last &&
    isBareTitle(sheet, j) &&
    !sheet.lines[j]?.cues.closed &&
    !isValue(sheet, j) &&
    !isListItem(sheet, sheet.lines[j]?.folded ?? '') &&
    !isListed(sheet.lines[j]?.folded ?? '')
  return isBare(i) && (isBare(i - 1) || isBare(i + 1))
}

const [fewestUnpointed, leastUnpointed] = [3, 0.1]

/** Whether a story ends its sentences with marks: not where lines with clauses and no mark at the end follow one another. */
function isPointed(sheet: Sheet, story: Story): boolean {
  let open = 0
  for (let i = story.first; i < story.last; i++) {
    const line = sheet.lines[i]
    if (
      line &&
      !sheet.rules[i] &&
      line.cues.clauseMarks > 0 &&
      !line.cues.closed &&
      !leadsText(sheet, story, i)
    )
      open++
  }
  return open < Math.max(fewestUnpointed, leastUnpointed * (story.last - story.first))
}

/** Titles that are looked at above a line for the heading of their block. */
const mostLinks = 6

/** Whether a line stands, perhaps with other titles, right below the heading of a block of other articles. */
function isLink(sheet: Sheet, i: number): boolean {
  let above = i
  while (i - above <= mostLinks && isBareTitle(sheet, above)) above--
  return above < i && sheet.rules[above]?.id === 'other-articles-block'
}
