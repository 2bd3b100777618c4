import type { Span } from '../types.ts'
import type { Clause } from './clauses.ts'

const longestList = 60
/** Marks that divide a list; words that also stand inside its members only where the marks do not give enough. */
const joints = ['、', '、和与及'] as const

function membersOf(text: string, from: number, to: number, joint: string): Span[] {
  const members: Span[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !joint.includes(text.charAt(i))) continue
    if (i > start) members.push({ start, end: i })
    start = i + 1
  }
  return members
}

/**
 * Rule `i-respective`: which member of a list each number of a clause is about, where 分别 stands between the list and as many
 * numbers: 食品、衣着价格分别上涨1.4%和0.2%. Null where it does not.
 */
export function respectiveItems(
  text: string,
  clause: Clause,
  numbers: readonly Span[],
): ReadonlyMap<number, Span> | null {
  const from = clause.start
  const at = text.slice(from, Math.min(clause.end, from + longestList)).indexOf('分别')
  const counted = at < 0 ? [] : numbers.filter(({ start }) => start > from + at)
  if (counted.length < 2) return null
  const members = joints
    .map((joint) => membersOf(text, from, from + at, joint))
    .find(({ length }) => length === counted.length)
  if (!members) return null
  if (members.some(({ start, end }) => /^[0-9]|[年月日县市省区]$/.test(text.slice(start, end)))) return null
  return new Map(counted.map(({ start }, i) => [start, members[i] as Span]))
}
