import type { ReadByline } from './bylines.ts'
import { hasSurname, mayBeName } from './names.ts'

const han = '[㐀-鿿]'
const names = `${han}{2,4}(?:[、,/ ]${han}{2,4}){0,3}`
/** A whole text that could be names and nothing else, perhaps in brackets. */
const whole = new RegExp(`^[(〔【[]?(${names})[)〕】\\]]?$`)
/** Names before 报道 and a colon, where a story begins, perhaps behind its dateline. */
const lead = new RegExp(`^(?:[㐀-鿿\\d]{2,16}[电讯]\\s)?(?:记者\\s?)?(${names})报[道导]:`)
/** Names and the place they report from, in brackets: (方敏/柳溪报道). */
const placed = new RegExp(`[(〔【](${names})/${han}{2,6}报[道导][)〕】]`)
/** Names in brackets behind a dateline: 柳溪社青桥6日电（方敏）. */
const wired = new RegExp(`^[(〔【]?[㐀-鿿\\d]{4,20}电\\s?[(〔【](${names})[)〕】]`)
/** A reporter before the day of the report: 柳溪网记者方敏5月6日报道. */
const dated = new RegExp(
  `^[㐀-鿿]{0,8}?记者\\s?(${han}{2,3}(?:、${han}{2,3}){0,3})\\s?\\d{1,2}月\\d{1,2}日(?:报[道导]|电|讯)`,
)
/** Names in brackets at the very end, behind a sentence. */
const closing = new RegExp(`[。!?”]\\s?[(〔【](${names})[)〕】]$`)

/** Names before another's role and name: 方敏 何佳 本报通讯员 许多. */
const beforeRole = new RegExp(
  `^(${names}) (?:本报|本网|本社|本刊)(?:特约|见习|实习)?(?:通讯员|记者)[ :]?${han}`,
)

/** Words that look like names in brackets and say how far a text goes. */
const notNames = /^(?:全文|待续|未完|连载|组图|多图|常识|关键.|时评|简讯|文章|文字|解读|后记|全集|终|.+说)$/

function read(folded: string, form: RegExp, role: ReadByline['role']): ReadByline[] {
  const match = form.exec(folded)
  const list = match?.[1]
  if (!match || list === undefined) return []
  let at = match.index + match[0].indexOf(list)
  const found: ReadByline[] = []
  for (const name of list.split(/[、,/ ]/)) {
    if (!hasSurname(name) || !mayBeName(name) || notNames.test(name)) return []
    found.push({ name, role, start: at, end: at + name.length })
    at += name.length + 1
  }
  return found
}

/** Rule `names-alone`: the authors in a line that has names and nothing else. */
export const namesAlone = (folded: string): ReadByline[] =>
  folded.length <= 24 ? read(folded, whole, 'author') : []

/** The authors that a line of credits names before anyone with a role. */
export const namesBeforeRole = (folded: string): ReadByline[] => read(folded, beforeRole, 'author')

/** The reporters that a paragraph names without a role word: before 报道 where it begins, or in brackets with their place. */
export function reportersIn(folded: string): ReadByline[] {
  const found = folded.includes('电') ? read(folded, wired, 'reporter') : []
  if (!/报[道导]/.test(folded)) return found
  const forms = folded.includes('/') ? [lead, dated, placed] : [lead, dated]
  return [...found, ...forms.flatMap((form) => read(folded, form, 'reporter'))]
}

/** The authors in brackets that close a story's last paragraph. */
export const closingNames = (folded: string): ReadByline[] =>
  /[)〕】]$/.test(folded) ? read(folded, closing, 'author') : []
