import type { LabelledLine } from '../classify/classify.ts'
import type { Edition } from '../types.ts'

const currentPage = /当前版\s*[:：]?\s*第?\s*([0-9a-d]{1,3}\s*版)/
const printedPage = /[(,]\s*(?:(?:19|20)\d{2}\s*年[^()]{4,12}?)?第?\s*([0-9a-d]{1,3})\s*版\s*[)]/
const pageEntry = /^第?\s*0*([0-9a-d]{1,3})\s*版\s*[:：]\s*(.+)$/
const jump = /(下转|上接|转|接)\s*(第?\s*[0-9a-d一二三四五六七八九十]{1,3}\s*版)/g

const numberOf = (page: string) =>
  page
    .toLowerCase()
    .replace(/[^0-9a-d]/g, '')
    .replace(/^0+/, '')

/** Where the story stood in print: its page, the page's name from the index of pages, and the pages of its jumps. */
export function readEdition(lines: readonly LabelledLine[], sectionName: string | null): Edition | null {
  const edition: Edition = { page: null, sectionName, jumpTo: null, jumpFrom: null }
  for (const line of lines) {
    const { folded, passage } = line
    const furniture = line.label === 'pager' || line.label === 'meta' || line.label === 'notice'
    const page = furniture ? (currentPage.exec(folded) ?? printedPage.exec(folded)) : null
    if (page && edition.page === null) {
      const at = page.index + page[0].lastIndexOf(page[1] as string)
      const printed = passage.text.slice(at, at + (page[1] as string).length).replace(/\s/g, '')
      edition.page = printed.endsWith('版') ? printed : `${printed}版`
    }
    if ((line.label === 'jump' || line.label === 'paragraph') && folded.includes('版')) {
      for (const match of folded.matchAll(jump)) {
        const [, verb = '', where = ''] = match
        if (line.label === 'paragraph' && !isInlineJump(folded, match.index)) continue
        const at = match.index + match[0].indexOf(where)
        const printed = passage.text.slice(at, at + where.length)
        if (verb.endsWith('转')) edition.jumpTo ??= printed
        else edition.jumpFrom ??= printed
      }
    }
  }
  if (edition.page !== null) edition.sectionName = pageName(lines, edition.page) ?? edition.sectionName
  return Object.values(edition).every((value) => value === null) ? null : edition
}

/** A jump inside a paragraph is marked by a bullet or stands in brackets. */
export const isInlineJump = (folded: string, at: number): boolean =>
  at > 0 && '■▲●◆□(（【'.includes(folded.charAt(at - 1))

/** The name that the index of pages gives this page. */
function pageName(lines: readonly LabelledLine[], page: string): string | null {
  for (const line of lines) {
    const entry = pageEntry.exec(line.folded)
    if (entry && numberOf(entry[1] as string) === numberOf(page)) {
      const name = entry[2] as string
      const at = line.folded.indexOf(name)
      return line.passage.text.slice(at, at + name.length).trim()
    }
  }
  return null
}
