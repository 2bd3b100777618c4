import type { ArticleFormat } from './article-format.ts'
import { type Citation, citationOf } from './citation.ts'
import { type PrintedDate, twoDigits } from './printed-date.ts'
import { oneLine } from './text-safety.ts'

/** 'YYYY/MM/DD/time', parts that are not printed left empty. */
const risDate = ({ year, month, day, time }: PrintedDate) =>
  [String(year).padStart(4, '0'), month && twoDigits(month), day && twoDigits(day), time]
    .map((part) => part || '')
    .join('/')

/** One record of RIS. A value never holds a line end, so that none of its words can be taken for a tag. */
export function risRecord(citation: Citation): string {
  const lines: string[] = []
  const tag = (name: string, value: string | null) => {
    const shown = value === null ? '' : oneLine(value)
    if (shown !== '') lines.push(`${name}  - ${shown}`)
  }
  tag('TY', 'NEWS')
  tag('ID', citation.id)
  tag('TI', citation.title)
  for (const name of citation.authors) tag('AU', name)
  for (const name of citation.editors) tag('ED', name)
  for (const name of citation.translators) tag('TA', name)
  tag('T2', citation.container)
  tag('PB', citation.publisher)
  tag('PY', citation.date && String(citation.date.year).padStart(4, '0'))
  tag('DA', citation.date && risDate(citation.date))
  tag('SP', citation.page)
  tag('SE', citation.section)
  tag('UR', citation.url)
  tag('Y2', citation.accessed && risDate(citation.accessed))
  tag('LA', citation.language)
  tag('N1', citation.subtitle)
  if (citation.dateCertainty === 'implied') tag('N1', 'The date is implied by the page, not printed as such.')
  return `${lines.join('\r\n')}\r\nER  - \r\n`
}

/** RIS, what reference managers import. */
export const ris: ArticleFormat = {
  mediaType: 'application/x-research-info-systems',
  extension: '.ris',
  write: (article, page) => risRecord(citationOf(article, page)),
}
