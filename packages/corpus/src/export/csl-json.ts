import type { ArticleFormat } from './article-format.ts'
import { type Citation, citationOf } from './citation.ts'
import { dateParts, type PrintedDate } from './printed-date.ts'
import { withoutBlanks } from './stated.ts'
import { safeJson } from './text-safety.ts'

const literal = (names: readonly string[]) => names.map((name) => ({ literal: name }))

const date = (printed: PrintedDate | null) =>
  printed === null ? null : { 'date-parts': [dateParts(printed)] }

/** One item of CSL-JSON 1.0.2. Names are literals: where a family name ends is not printed. */
export function cslItem(citation: Citation): Record<string, unknown> {
  const { dateCertainty } = citation
  return withoutBlanks({
    id: citation.id,
    type: 'article-newspaper',
    title: citation.title,
    'container-title': citation.container,
    publisher: citation.publisher,
    author: literal(citation.authors),
    editor: literal(citation.editors),
    translator: literal(citation.translators),
    contributor: literal(citation.photographers),
    issued: date(citation.date),
    page: citation.page,
    section: citation.section,
    URL: citation.url,
    accessed: date(citation.accessed),
    language: citation.language,
    custom: withoutBlanks({
      subtitle: citation.subtitle,
      'date-status': dateCertainty === 'implied' ? dateCertainty : null,
    }),
  })
}

/** CSL-JSON, what citation managers and citeproc read: a list of one item. */
export const cslJson: ArticleFormat = {
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: '.csl.json',
  write: (article, page) => `${safeJson([cslItem(citationOf(article, page))], 2)}\n`,
}
