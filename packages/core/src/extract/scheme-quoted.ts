import type { SchemeKind } from '../types.ts'
import { charSet } from './char-class.ts'
import type { FoundScheme } from './found-scheme.ts'
import type { Region } from './regions.ts'
import { nameStart } from './scheme-heads.ts'
import { membersOf, sharesIn } from './scheme-tiers.ts'
import { commonQuoted, quotedEnds, quotedTails } from './scheme-words.ts'

const endsTail = charSet(',。;:!?…\n“《等')

/** What follows a closing quotation mark, up to a fixed length: to the end of the clause or of a list. */
function clauseAfter(text: string, from: number): string {
  let end = from
  while (end < text.length && end - from < 22 && !endsTail(text, end)) end++
  return text.slice(from, end)
}

/** Two or more limbs of one length with a character in the same place of each, as slogans have them. */
function isSlogan(inner: string): boolean {
  const limbs = inner.split(/[、,·;]/)
  const [first = ''] = limbs
  return (
    limbs.length >= 2 &&
    first.length >= 2 &&
    first.length <= 6 &&
    limbs.every((limb) => limb.length === first.length) &&
    [...first].some((char, i) => limbs.every((limb) => limb.charAt(i) === char))
  )
}

interface Tail {
  word: string
  kind: SchemeKind
  /** Where the word begins in what follows the marks. */
  at: number
}

/** Given to people, not asked of them: 送…, 义诊; 志愿服务 is a campaign. */
const givesService = /送.{1,4}送|巡诊|义诊|(?<!志愿|志愿者)服务/

/** Between a name and 机制 or the like without 的 stand few words: “…”工作机制. */
const longestBare = 4

/** The word after the marks that says what they name, unless it is in the name of a person's post: 网格长. */
function tailOf(inner: string, after: string): Tail | null {
  for (const [word, kind] of quotedTails) {
    const at = after.indexOf(word)
    if (at < 0 || '员长'.includes(after.charAt(at + word.length) || '\n')) continue
    if (kind === 'other' && at > longestBare && !after.startsWith('的')) continue
    const service = kind === 'campaign' && givesService.test(inner + after.slice(0, at))
    return { word, at, kind: service ? 'service' : kind }
  }
  return null
}

/** 三个年, 双联户; 一 only where it comes twice, as in 一村一警. */
const numbered = /^(?:[二三四五六七八九十双两0-9]|一.{1,2}一)/
const longestNumbered = 6
const hasHan = /[\u3400-\u9fff]/

type Known = Pick<FoundScheme, 'kind' | 'rule'>

function kindOfQuoted(inner: string, after: string, tail: Tail | null): Known | null {
  const members = inner.split('+')
  if (members.length >= 2 && members.every((member) => hasHan.test(member))) {
    const grid = members.length >= 3 && after.includes('网格')
    return { kind: grid ? 'grid' : (tail?.kind ?? 'other'), rule: 's-members' }
  }
  const short = inner.length <= longestNumbered && numbered.test(inner) && hasHan.test(inner)
  if (short && /[包保]$/.test(inner)) return { kind: 'responsibility_tiers', rule: 's-numbered' }
  const end = quotedEnds.find(([word]) => inner.length > word.length && inner.endsWith(word))
  if (end && (!tail || end[1] !== 'other')) return { kind: end[1], rule: 's-quoted' }
  if (tail) return { kind: tail.kind, rule: 's-quoted' }
  if (isSlogan(inner)) return { kind: 'other', rule: 's-slogan' }
  if (short && inner.length >= 3) return { kind: 'other', rule: 's-numbered' }
  return null
}

const longestQuoted = 40

/** Rules `s-quoted`, `s-members`, `s-numbered`, `s-slogan`: a name in quotation marks. */
export function quotedScheme(text: string, region: Region): FoundScheme | null {
  const inner = text.slice(region.start, region.end)
  if (inner.length < 2 || inner.length > longestQuoted || commonQuoted.some((word) => inner.startsWith(word)))
    return null
  if (/[。!?…]$/.test(inner) || !/[\u3400-\u9fff]|\+/.test(inner)) return null
  const after = clauseAfter(text, region.end + 1)
  const tail = tailOf(inner, after)
  const found = kindOfQuoted(inner, after, tail)
  if (!found) return null
  const shares = sharesIn(text, region)
  if (shares)
    return {
      ...region,
      name: { start: region.start, end: region.end },
      kind: 'responsibility_tiers',
      tiers: shares.tiers,
      rule: 's-shares',
    }
  const tiers = membersOf(text, region)
  const whole = { start: region.start - 1, end: region.end + 1 }
  if (found.kind === 'responsibility_tiers') whole.start = nameStart(text, whole.start)
  const joined = tail !== null && found.rule === 's-quoted' && !/[的、]/.test(after.slice(0, tail.at))
  if (joined) whole.end += tail.at + tail.word.length
  const bare = !joined && whole.start === region.start - 1
  return { ...whole, name: bare ? { start: region.start, end: region.end } : whole, tiers, ...found }
}
