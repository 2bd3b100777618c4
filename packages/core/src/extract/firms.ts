import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { nameEdges } from './organisation-words.ts'
import type { FoundOrganisation } from './organisations.ts'
import type { FoundPerson } from './persons.ts'
import { verbAt } from './verbs.ts'

const firmPost = /^(?:联合)?(?:创始人|合伙人)|^(?:首席|董事长|总裁|副总裁|总经理|副总经理|c[efot]o)/
const ends = charSet(`${nameEdges},。;:!?…\n、“”‘’「」《》〈〉()和与及同`)
const longestFirm = 10
const fewest = 2
const generic =
  /^(?:该|本|原|前|现任?|时任|新任|执行|联席|公司|企业|集团|年轻|优秀|[著知]名)|公司前?$|[某家名位个岁0-9]|[年月日午晚早天]$/

/**
 * Rule `o-by-post`: what stands before the post of somebody who runs a firm, where no word for an organisation ends it:
 * 晨帆联合创始人林晓. Gives the firms in order and sets them as the persons' organisations.
 */
export function withFirms(
  text: string,
  persons: readonly FoundPerson[],
  organisations: readonly FoundOrganisation[],
): { persons: FoundPerson[]; organisations: FoundOrganisation[] } {
  const firms: FoundOrganisation[] = []
  const employed = persons.map((person) => {
    const firm =
      person.organisation === null &&
      person.role &&
      person.role.start < person.start &&
      firmBefore(text, person.role)
    if (!firm) return person
    const known = firms.at(-1)?.start === firm.start
    if (!known) firms.push({ ...firm, rule: 'o-by-post' })
    return { ...person, organisation: firm }
  })
  if (firms.length === 0) return { persons: employed, organisations: [...organisations] }
  return { persons: employed, organisations: [...organisations, ...firms].sort((a, b) => a.start - b.start) }
}

function firmBefore(text: string, { start: post, end }: Span): Span | null {
  if (!firmPost.test(text.slice(post, end))) return null
  const stop = text.charAt(post - 1) === '的' ? post - 1 : post
  let start = stop
  const begins = () => start === 0 || ends(text, start - 1) || verbAt(text, start - 2)?.length === 2
  while (stop - start < longestFirm && !begins()) start--
  const name = text.slice(start, stop)
  return begins() && name.length >= fewest && !generic.test(name) ? { start, end: stop } : null
}
