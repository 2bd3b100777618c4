import type { Span } from '../types.ts'
import { charSet } from './char-class.ts'
import { edgeWordBefore } from './organisation-edges.ts'
import { nameEdges } from './organisation-words.ts'
import { kindOf, verbAt } from './verbs.ts'

/** What the members of a list are said to be: 甲、乙、丙等企业. */
const kinds =
  /^等(?![地省市县人部])[\u3400-\u9fff0-9]{0,8}?(?:企业|公司|[车房药]企|银行|机构|高校|媒体|集团|券商)(?![员职工高老教师学上报手采])/
const isEdge = charSet(`${nameEdges}。;:!?…\n“”‘’「」《》〈〉(),`)
const isJoint = charSet('、和与及')
const longestMember = 12
const mostMembers = 30
/** 石油、化工等企业 are branches of trade: one of the members has to be longer than a word. */
const surelyName = 4

/**
 * Rule `o-listed`: the names side by side before 等企业, 等银行 and the like, as their list calls them all organisations.
 */
export function listedOrganisations(text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
    if (kinds.test(text.slice(at, at + 24))) found.push(...membersBefore(text, at))
  }
  return found
}

function membersBefore(text: string, list: number): Span[] {
  const members: Span[] = []
  let end = list
  while (members.length < mostMembers) {
    const start = beginOf(text, end)
    if (start === null) break
    members.unshift({ start, end })
    if (!isJoint(text, start - 1)) break
    end = start - 1
  }
  return members.length > 1 && members.some(({ start, end }) => end - start >= surelyName) ? members : []
}

/** Where the name that ends at `end` begins: behind a joint, a mark, a function word or a verb; null where there is none. */
function beginOf(text: string, end: number): number | null {
  let start = end
  while (start > 0 && end - start <= longestMember) {
    if (isJoint(text, start - 1) || isEdge(text, start - 1)) break
    if (edgeWordBefore(text, start) !== null) break
    const verb = verbAt(text, start - 2)
    if (verb?.length === 2 && kindOf(verb) === 'plain') break
    start--
  }
  return end - start >= 2 && end - start <= longestMember && /[\u3400-\u9fffa-z]/.test(text.slice(start, end))
    ? start
    : null
}
