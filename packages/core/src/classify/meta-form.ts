import { dateIn } from '../printed/dates.ts'
import { isAddress, isSiteName } from '../printed/site-names.ts'
import type { CleanLine } from './cues.ts'

/** How long a line without a date may be; a credit in brackets may list what the author is. */
const [longestUndated, longestInBrackets] = [60, 100]
const label =
  /(?:来\s?源于?|稿源|出处|作者|发布[者人]?|发表于|(?<![㐀-鿿])(?:发布|更新|发表|出版|建立)?(?:时间|日期)|(?:浏览|点击|(?<![伸荐关])阅读|点阅)(?:次数|数|量|率)?|字数|责编|编辑|栏目|分类|标签|热词|专题|人气|访问量|关键[字词])\s*[:;|丨(]/
/** Where no date stands in the line, its label stands no further in than this. */
const mostBefore = 4
const formerTitle = /^[(【[]?原标题\s*:/
/** The day of a date whose year and month stand on the line above. */
const dayAlone = /^\d{1,2}日(?:\s*星期[一二三四五六日天])?$/
/** What a platform prints behind the date: where or how it was posted. */
const mostPoster = 16
const posted = /^(?:于)?(?:发布|发表|更新)于?/
/** Words behind an hour are no site's, where something happened then. */
const untimed = /^\s?[㐀-鿿]{5}/
const credit = /^(?:记者|编辑|作者|通讯员|星期.|周.|第.{1,8}[期版]|年|月|日)/

/** Whether a line states date, source, views or the like: a labelled value, or a date with little beside it. */
export function isMeta({ folded, cues }: CleanLine): boolean {
  if (formerTitle.test(folded) || dayAlone.test(folded)) return true
  if (cues.sentenceMarks > 1 || !/[\d年:;|丨]/.test(folded)) return false
  const date = dateIn(folded)
  const labelledAt = label.exec(folded)?.index ?? -1
  const labelled = labelledAt >= 0
  if (date === null)
    return (
      labelled &&
      folded.length <= (folded.startsWith('(') ? longestInBrackets : longestUndated) &&
      !cues.closed &&
      labelledAt <= mostBefore
    )
  if (labelled || /^本文来源于/.test(folded)) return true
  if (date.start <= mostPoster && posted.test(folded.slice(date.end).trimStart())) return true
  if (date.value === null && date.start === 0 && untimed.test(folded.slice(date.end))) return false
  const rest = `${folded.slice(0, date.start)} ${folded.slice(date.end)}`
    .split(/[\s|,()/[\]【】+]+/)
    .filter((word) => word !== '' && !isSiteName(word) && !isAddress(word) && !credit.test(word))
  return rest.join('').length <= 12 && rest.every((word) => word.length <= 6 || /^[\d:.-]+$/.test(word))
}
