import type { ArticleFormat } from './article-format.ts'
import { type Citation, citationOf } from './citation.ts'
import { type PrintedDate, twoDigits } from './printed-date.ts'
import { oneLine } from './text-safety.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** No brace stands for itself: BibTeX counts braces even behind a backslash. */
const specials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
}

/** Captured text as LaTeX that prints it: specials escaped, and no run that fonts join into another character. */
export function latexText(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^#$%&_]/g, (special) => specials[special] ?? special)
    .replace(/-(?=-)|'(?=')|`(?=`)|[!?](?=`)|,(?=,)|<(?=<)|>(?=>)/g, '$&{}')
}

/** A key of letters, digits and hyphens; any other character of the id is its number in hex between underscores. */
const keyOf = (id: string) =>
  id.toWellFormed().replace(/[^A-Za-z0-9.:-]/gu, (other) => `_${other.codePointAt(0)?.toString(16)}_`)

const names = (list: readonly string[]) => list.map((name) => `{${latexText(name)}}`).join(' and ')

const isoDay = ({ year, month, day }: PrintedDate) =>
  [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== null).map(twoDigits)].join('-')

/** An entry of BibTeX, with the fields of biblatex that BibTeX passes over. */
export function bibtexEntry(citation: Citation): string {
  const { date, container } = citation
  const fields: string[] = []
  const raw = (name: string, value: string | null | undefined) => {
    if (value) fields.push(`  ${name} = ${value},`)
  }
  const field = (name: string, value: string | null) => raw(name, value && `{${latexText(value)}}`)
  raw('title', citation.title && `{{${latexText(citation.title)}}}`)
  raw('subtitle', citation.subtitle && `{{${latexText(citation.subtitle)}}}`)
  raw('author', citation.authors.length > 0 ? `{${names(citation.authors)}}` : null)
  raw('editor', citation.editors.length > 0 ? `{${names(citation.editors)}}` : null)
  raw('translator', citation.translators.length > 0 ? `{${names(citation.translators)}}` : null)
  raw('journal', container && `{{${latexText(container)}}}`)
  field('publisher', citation.publisher)
  raw('year', date && `{${String(date.year).padStart(4, '0')}}`)
  raw('month', date?.month ? months[date.month - 1] : null)
  raw('day', date?.day ? `{${date.day}}` : null)
  field('pages', citation.page)
  field('section', citation.section)
  // biblatex reads an address verbatim: what would end the value or begin a command is written as a web address may.
  raw('url', citation.url && `{${citation.url.replace(/[\\{}]/g, encodeURIComponent)}}`)
  raw('urldate', citation.accessed && `{${isoDay(citation.accessed)}}`)
  field('language', citation.language)
  if (citation.dateCertainty === 'implied')
    field('annotation', 'The date is implied by the page, not printed as such.')
  return `@${container === null ? 'misc' : 'article'}{${keyOf(citation.id)},\n${fields.join('\n')}\n}\n`
}

/** BibTeX, for LaTeX. */
export const bibtex: ArticleFormat = {
  mediaType: 'application/x-bibtex',
  extension: '.bib',
  write: (article, page) => bibtexEntry(citationOf(article, page)),
}
