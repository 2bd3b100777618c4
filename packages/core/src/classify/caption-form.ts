import { looksLikeByline } from './byline-form.ts'
import { setOf } from './character-sets.ts'
import type { CleanLine } from './cues.ts'

const arrow = /^[▲▼△▽↑↓◀▶]/
const lead =
  /^[([【]?(?:图为|图片说明|图[说注示]|图片来源|图像(?:来源|加注)|图源|图片?来自|图据|供图[/:]|图片[由:]|资料图|图[一二三四五六七八九十①-⑨0-9]{0,2}[:/]|上图|下图|左图|右图|图①)/
/** A photographer's name before 摄 at the end, perhaps with the day after it. */
const photographer =
  /[\s。,)(/㐀-鿿](?:摄|摄影|供图|截图|摄影报道|翻摄|图片来自[㐀-鿿]{2,8}|(?<=[/\s。])图(?:片来源)?:[^。]{2,16})[\s)。\]】0-9年月日]*$/
const shortest = 6
const credited =
  /\((?:资料(?:图|照)(?:片)?|图源.{0,12}|图片来源.{0,16}|.{0,12}(?:供图|提供|摄)|.{0,3}翻摄.{0,16})\)$/
/** A wire picture: its reporter and place before 传真 (sent by wire), perhaps with the day. */
const wired = /记者[㐀-鿿]{3,8}传真[\s\d年月日]*$/

const pictured = /[图摄]|提供\)$|资料|传真/
export const captionSet: number = setOf(arrow.source, pictured.source)

/** Whether a line explains a picture: an arrow, 图为 or 图: before it, or its photographer at the end. */
export function isCaption({ folded }: CleanLine): boolean {
  if (arrow.test(folded)) return true
  if (!pictured.test(folded)) return false
  const formed =
    lead.test(folded) ||
    (folded.length > shortest && photographer.test(folded)) ||
    credited.test(folded) ||
    wired.test(folded)
  return formed && !looksLikeByline(folded)
}
