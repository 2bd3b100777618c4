import { dateIn } from '../printed/dates.ts'
import { isAddress, isSiteName } from '../printed/site-names.ts'
import type { CleanLine } from './cues.ts'

const longestUndated = 60
const label =
  /(?:来源(?:于)?|稿源|出处|作者|发布(?:时间|日期|者|人)?|时间|日期|更新时间|浏览(?:次数|量)?|点击(?:数|量|率|次数)?|阅读(?:数|量|次数)?|字数|责编|责任编辑|编辑|出版时间|所属(?:栏目|分类)|信息来源|点阅(?:率|数)?|人气|访问量|发表(?:于|时间)|文章来源|稿件来源|关键[字词])\s*[:;]/
const leadingLabel =
  /^[【([\s]*(?:信息|文章|稿件|新闻|本文)?(?:来源|稿源|出处|作者|发布|时间|日期|浏览|点击|阅读|字数|出版|所属|人气|更新|点阅|关键[字词])/
const formerTitle = /^[(【[]?原标题\s*:/
/** The day of a date whose year and month stand on the line above. */
const dayAlone = /^\d{1,2}日(?:\s*星期[一二三四五六日天])?$/
/** What a platform prints behind the date: where or how it was posted. */
const posted = /^(?:于)?(?:发布|发表|更新)于?/
const credit = /^(?:记者|编辑|作者|通讯员|星期.|周.|第.{1,8}期|年|月|日)/

/** Whether a line states date, source, views or the like: a labelled value, or a date with little beside it. */
export function isMeta({ folded, cues }: CleanLine): boolean {
  if (formerTitle.test(folded) || dayAlone.test(folded)) return true
  if (cues.sentenceMarks > 1 || !/[\d年:;]/.test(folded)) return false
  const date = dateIn(folded)
  const labelled = label.test(folded)
  if (date === null)
    return labelled && folded.length <= longestUndated && !cues.closed && leadingLabel.test(folded)
  if (labelled || /^本文来源于/.test(folded)) return true
  if (date.start === 0 && posted.test(folded.slice(date.end).trimStart())) return true
  const rest = `${folded.slice(0, date.start)} ${folded.slice(date.end)}`
    .split(/[\s|,()/[\]【】]+/)
    .filter((word) => word !== '' && !isSiteName(word) && !isAddress(word) && !credit.test(word))
  return rest.join('').length <= 12 && rest.every((word) => word.length <= 6 || /^[\d:.-]+$/.test(word))
}
