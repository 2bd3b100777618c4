import { readBylines } from '../printed/bylines.ts'
import { setOf } from './character-sets.ts'

/** A character of every role word and mark; a line without any is no credit line. */
const anyRole = /[记通编译采作撰摄校文图稿审主实核监美值□◎○◇●■]|中心/
export const roleSet: number = setOf(anyRole.source)
const marked = /^[□◎○◇●■]\s*(?:[㐀-鿿]{2,4}|[㐀-鿿]+·[㐀-鿿·]+)(?:[\s/、]+[㐀-鿿]{2,4})*$/
const leadsWithRole =
  /^(?:《[^》]{2,12}》)?(?:本报|本网|本社|本台|本刊|我报|[㐀-鿿]{2,8}(?:报|网|台|社|新闻|周刊|财经|视频|客户端)|[㐀-鿿]{2,8}(?=记者[\s:]))?[\s/]*(?:全媒体|融媒体|特派|见习|实习|特约|首席)?(?:记者|通讯员|责任编辑|责编|编辑|作者|撰文|采写|编译|译者|摄影|校对|[文图]\s?[:/|丨]|文图|图文|供稿|撰稿|编审|主编|实习生|核稿|审核|监制|美编|值班)/
const leadsWithNames = /^(?:[㐀-鿿]{2,4}[\s,、]+){1,4}(?:本报|本网)?(?:特约)?(?:通讯员|记者)\s/
const endsWithRole = /^(?:[㐀-鿿 ]{2,14}(?:文并摄|文\/图|摄影报道|编译)|[㐀-鿿]{2,4} ?摄)$/
/** A newsroom as author: 社会中心/综合报道. */
const newsroom = /^[㐀-鿿]{2,6}中心\/[㐀-鿿]{2,4}报[道导]$/
/** Those who read a story before it went out. */
const checked = /^(?:[一二三初复终]审|审[核校]|监制)人?\s?[:|丨/ ].{0,16}$/
const roleAlone = /^(?:责任编辑|责编|编辑|作者|(?:本报|本网|[㐀-鿿]{2,5}[社报网])?记者|通讯员)\s*[:;]?\s*$/
const roleParts =
  /本报|本网|本社|本台|本刊|我报|全媒体|融媒体|特派|见习|实习|特约|首席|记者|通讯员|责任|编辑|责编|作者|撰文|采写|编译|译者|摄影|校对|文并摄|报道|供稿|综合|整理|审核|监制|报导|发自.{2,8}|《[^》]{2,12}》|[文图摄丨:\s/、,|;()【】]/g
const mostOther = 8

/** A text without the brackets and blanks that it stands in. */
function withoutBrackets(folded: string): string {
  let from = 0
  let to = folded.length
  while (from < to && ' (【[〔'.includes(folded.charAt(from))) from++
  while (to > from && ' )】]〕。'.includes(folded.charAt(to - 1))) to--
  return folded.slice(from, to)
}

/** A role printed with a blank between its characters. */
const spaced = /^([㐀-鿿]) ([㐀-鿿])(?=\s?[|:丨])/

/** Whether a whole line is a credit line: short, no sentence, and little besides roles and names. */
export function looksLikeByline(folded: string): boolean {
  if (folded.length < 3 || !anyRole.test(folded) || /[!?]|。./.test(folded) || /,.*。$/.test(folded))
    return false
  const bare = withoutBrackets(folded).replace(spaced, '$1$2')
  if (marked.test(bare) || newsroom.test(bare) || endsWithRole.test(bare) || checked.test(bare)) return true
  if (!leadsWithRole.test(bare) && !leadsWithNames.test(bare)) return false
  const found = readBylines(bare)
  if (found.length === 0) return roleAlone.test(bare) && bare !== '记者'
  let rest = bare
  for (const { name } of found) rest = rest.replace(name, '')
  return rest.replace(roleParts, '').length <= mostOther
}
