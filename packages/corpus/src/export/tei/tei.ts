import type { Article } from '@jianbao/core'
import type { ArticleFormat, PageHead, WriteOptions } from '../article-format.ts'
import { editsOf } from '../edits-of.ts'
import { textLanguage } from '../language.ts'
import { teiBody } from './body.ts'
import { openEntities } from './entities.ts'
import { claimFeatures, editFeatures, schemeFeatures } from './features.ts'
import { teiHeader } from './header.ts'
import { spanOf } from './inline.ts'
import { marksOf } from './marks.ts'
import { group, lines, type Markup } from './xml.ts'

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const teiNamespace = 'http://www.tei-c.org/ns/1.0'

function teiElement(article: Article, page: PageHead, options: WriteOptions): Markup {
  const entities = openEntities()
  const marks = marksOf(article, entities)
  const body = teiBody(article, marks)
  const outside = marks.filter(({ mention }) => article.body[mention.block] === undefined)
  const standOff = [
    ...entities.lists(),
    ...article.claims.map(claimFeatures),
    ...article.mentions.schemes.map(schemeFeatures),
    ...editsOf(article, page).map(editFeatures),
    ...group('spanGrp', {}, [...body.spans, ...outside.map((mark) => spanOf(mark, {}))]),
  ]
  const language = textLanguage(page)
  return lines(
    ...group('TEI', { xmlns: teiNamespace, 'xml:lang': language }, [
      teiHeader(article, page, options),
      ...group('standOff', {}, standOff),
      ...group('text', { 'xml:lang': language }, [body.text]),
    ]),
  )
}

/** TEI P5: the text with persons, places, organisations, dates, quotes, documents and numbers tagged; the rest stands off. */
export const tei: ArticleFormat = {
  mediaType: 'application/tei+xml',
  extension: '.tei.xml',
  write: (article, page, options) => `${xmlDeclaration}${teiElement(article, page, options)}\n`,
}
