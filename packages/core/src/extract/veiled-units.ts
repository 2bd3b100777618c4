import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { nameEdges } from './organisation-words.ts'
import { verbAt } from './verbs.ts'

const bounds = charSet(`${nameEdges},。;:!?…\n、“”‘’「」《》() 0123456789`)

const veiled =
  /某[\u3400-\u9fff]{0,6}?(?:集团军|部队|[师旅团营连部舰艇]|[大支中]队)(?:[一二三四五六七八九十0-9]{1,2}[营连])?(?![长员分下])/y
const longestBefore = 2

/** Rule `o-veiled`: a unit whose number is kept back, with what it belongs to before it: 东岭军区某装甲团四连. */
export function veiledUnitAt(text: string, at: number, found: readonly Span[]): Span | null {
  veiled.lastIndex = at
  const end = at + (veiled.exec(text)?.[0].length ?? 0)
  if (end === at) return null
  const above = found.find((other) => other.end === at)
  if (above) return { start: above.start, end }
  let start = at
  while (start > 0 && at - start < longestBefore && !bounds(text, start - 1)) start--
  const bounded = start === 0 || bounds(text, start - 1)
  const names = bounded && !/[任年月日]$/.test(text.slice(start, at)) && verbAt(text, start) === null
  return { start: names ? start : at, end }
}
