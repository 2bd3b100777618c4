import type { LabelledLine } from '../classify/classify.ts'
import { foldText } from '../fold.ts'
import { spansOf } from '../passage.ts'
import { dateIn, datesIn } from '../printed/dates.ts'
import type { Stated } from '../types.ts'
import { statedIn } from './stated.ts'

export interface MetaLine {
  published: Stated<string> | null
  source: Stated<string> | null
  views: Stated<number> | null
  sectionName: Stated<string> | null
}

const sourceLabel = /(?:来\s?源于?|稿源|出处)\s*[:;|丨]\s*|^本文来源于\s*/
/** Labels of a source only where a paper's or a site's name stands behind them. */
const paperLabel = /(?<!是否)(?:原创|转自)\s*[:;|丨]\s*/
/** Labels that end the value before them. */
const labels =
  /(?:(?:发布|出版|更新|发表)?(?:时间|日期)|作者|记者|通讯员|编辑|责任编辑|责编|校对|(?:浏览|点击|阅读|点阅|访问)(?:次数|数|量|率)?|人气|字[号体数]|大字|我要|分享|打印|评论|(?:信息|稿件|文章)?来源|稿源|出处|(?:所属)?栏目|所属分类|供稿|摄影|审核|官方账号|(?:是否)?原创)/
const labelled = new RegExp(`${labels.source}\\s*[:;(]`)
const sectionLabel = /栏目\s*:\s*/
const viewsLabel =
  /(?:(?:浏览|点击|阅读|点阅|访问)(?:次数|数|量|率)?|人气)\s*[:;(]?\s*(\d[\d,]{0,11}(?:\.\d{1,2}(?=万))?)(万?)(?!\d)/
const dateLabel = /(?:发布于|发表于|时间|日期)\s*[:;]?\s*$/
const updated = /更新(?:时间|于|日期)?\s*[:;]?\s*$/
const recommended = /推荐文章于\s*$/
const paperName =
  /^[㐀-鿿a-z0-9·]{2,14}(?:周刊|报|网|社|电视台|电台|卫视|客户端|新闻|在线|财经|证券|观察|发布|杂志|中文[网站])(?<!播报)$/

/** Whether a word, folded, reads like the name of a paper, an agency or a site. */
export const isPaper = (word: string): boolean => paperName.test(word)

/** Where the value that starts at `from` ends: at the next label, date, two blanks or bar, or the end. */
function valueEnd(folded: string, from: number): number {
  let end = folded.length
  const stop = (at: number) => {
    if (at >= from && at < end) end = at
  }
  const rest = folded.slice(from)
  const next = labelled.exec(rest)
  if (next) stop(from + next.index)
  const bar = /[|()[\]【】]|\s/.exec(rest)
  if (bar) stop(from + bar.index)
  for (const date of datesIn(folded)) stop(date.start)
  return end
}

/** Reads a line of metadata: date and time, 来源, views, and names that stand there without a label. */
export function readMetaLine(
  line: LabelledLine,
  isSection: (word: string) => boolean = () => false,
): MetaLine {
  const { passage, folded } = line
  const dates = datesIn(folded)
  const result: MetaLine = { published: null, source: null, views: null, sectionName: null }
  const complete = folded.includes('农历')
    ? []
    : dates.filter(({ start, value }) => value !== null && !recommended.test(folded.slice(0, start)))
  const date = complete.find(({ start }) => !updated.test(folded.slice(0, start))) ?? complete[0]
  if (date) {
    const rule = dateLabel.test(folded.slice(0, date.start)) ? 'labelled-date' : 'date-in-meta-line'
    result.published = {
      value: date.value as string,
      spans: spansOf(passage, date.start, date.end),
      certainty: 'stated',
      rule,
    }
  }
  const views = viewsLabel.exec(folded)
  if (views) {
    const digits = views[1] as string
    const at = views.index + views[0].lastIndexOf(digits)
    result.views = {
      value: Math.round(Number(digits.replaceAll(',', '')) * (views[2] === '万' ? 10_000 : 1)),
      spans: spansOf(passage, at, at + digits.length),
      certainty: 'stated',
      rule: 'labelled-views',
    }
  }
  const byLabel = sourceLabel.exec(folded)
  const source = byLabel ?? paperLabel.exec(folded)
  if (source) {
    const from = source.index + source[0].length
    const stated = statedIn(passage, from, valueEnd(folded, from), 'labelled-source')
    if (stated && (byLabel ? !labelled.test(`${stated.value}:`) : isPaper(foldText(stated.value))))
      result.source = stated
  }
  const section = sectionLabel.exec(folded)
  if (section) {
    const from = section.index + section[0].length
    result.sectionName = statedIn(passage, from, valueEnd(folded, from), 'labelled-section')
  }
  if (dates.length > 0 || isPaper(folded)) readUnlabelled(line, dates, isSection, result)
  return result
}

/** Words of a dated line that have no label: a paper's name is its source; the section is one that the path has too. */
function readUnlabelled(
  { passage, folded }: LabelledLine,
  dates: readonly { start: number; end: number }[],
  isSection: (word: string) => boolean,
  result: MetaLine,
): void {
  let rest = folded
  for (const { start, end } of dates) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  for (const { index, 0: all } of rest.matchAll(/[^\s|,;()[\]【】/·]+/g)) {
    const word = all.slice(0, labels.exec(all)?.index)
    if (/[:;]\s*$/.test(folded.slice(0, index)) || !/^(?!发布)[㐀-鿿a-z0-9·]{2,16}$/.test(word)) continue
    const stated = (rule: string) => statedIn(passage, index, index + word.length, rule)
    if (isPaper(word)) result.source ??= stated('paper-name-in-meta-line')
    else if (isSection(word)) result.sectionName ??= stated('section-in-meta-line')
  }
}

const yearAndMonth = /^\d{4}-\d{2}$/
const dayAlone = /^(\d{1,2})日/

/** Rule `date-over-two-lines`: a year and month whose day begins the next line of metadata. */
export function joinDate(
  published: Stated<string> | null,
  next: LabelledLine | undefined,
): Stated<string> | null {
  const day = next && dayAlone.exec(next.folded)
  if (published === null || !day || !yearAndMonth.test(published.value)) return published
  if (next.start < (published.spans.at(-1)?.end ?? 0)) return published
  const value = dateIn(`${published.value}-${day[1]}`)?.value
  if (!value) return published
  const spans = [...published.spans, ...spansOf(next.passage, 0, day[0].length)]
  return { value, spans, certainty: 'stated', rule: 'date-over-two-lines' }
}
