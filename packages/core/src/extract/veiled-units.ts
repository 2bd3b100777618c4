import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { nameEdges } from './organisation-words.ts'
import { verbAt } from './verbs.ts'

const bounds = charSet(`${nameEdges},。;:!?…\n、“”‘’「」《》() 0123456789`)

/** A unit's arm, its size and its parts, and what may follow: 某师 is one, 某师范大学 begins with none. */
const veiled =
  /某(?:[\u3400-\u9fff]{0,4}?(?:装甲|炮兵|导弹|[步工特]兵|坦克|航空|防空|雷达|通信|机步|摩步|合成|[边海]防|潜艇|空降|陆战|舟桥|勤务|武警)[\u3400-\u9fff]{0,2}?)?(?:集团军|部队|[师旅团营连]|[大支中]队)(?:[一二三四五六七八九十0-9]{1,2}[营连])?(?=[^\u3400-\u9fff]|[的在和与把将从向对为组党官战政领干今前传举来]|[营连]长|$|连长|营长|团长|旅长|师长)/y
const longestBefore = 2

/** Rule `o-veiled`: a unit whose number is kept back, with what it belongs to before it: 东岭军区某雷达营二连. */
export function veiledUnitAt(
  text: string,
  at: number,
  endingAt: (end: number) => Span | undefined,
): Span | null {
  veiled.lastIndex = at
  const end = at + (veiled.exec(text)?.[0].length ?? 0)
  if (end === at) return null
  const above = endingAt(at)
  if (above) return { start: above.start, end }
  let start = at
  while (start > 0 && at - start < longestBefore && !bounds(text, start - 1)) start--
  const bounded = start === 0 || bounds(text, start - 1)
  const names = bounded && !/[任年月日]$/.test(text.slice(start, at)) && verbAt(text, start) === null
  return { start: names ? start : at, end }
}
