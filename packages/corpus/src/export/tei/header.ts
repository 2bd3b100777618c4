import type { Article, Byline, BylineRole, Stated } from '@jianbao/core'
import { articleIri, type PageHead, type WriteOptions } from '../article-format.ts'
import { textLanguage } from '../language.ts'
import { webAddress } from '../text-safety.ts'
import { certainty, dating, offsets } from './attributes.ts'
import { element, group, lines, type Markup, textElement, textNode } from './xml.ts'

const stated = (name: string, attributes: Record<string, string>, field: Stated<string> | null): Markup[] =>
  field === null
    ? []
    : [
        element(
          name,
          { ...attributes, n: offsets(field.spans), cert: certainty(field.certainty) },
          textNode(field.value),
        ),
      ]

const authors: readonly BylineRole[] = ['reporter', 'correspondent', 'author']

function responsibility({ name, role, spans }: Byline): Markup {
  const person = element('persName', { n: offsets(spans) }, textNode(name))
  if (authors.includes(role)) return element('author', { role }, person)
  if (role === 'editor') return element('editor', { role }, person)
  return element('respStmt', {}, element('resp', {}, textNode(role)), person)
}

const titles = ({ metadata }: Article) => [
  ...stated('title', { type: 'kicker' }, metadata.kicker),
  ...stated('title', { type: 'main' }, metadata.headline),
  ...stated('title', { type: 'sub' }, metadata.deck),
]

function published(field: Stated<string> | null): Markup[] {
  if (field === null) return []
  const attributes = { n: offsets(field.spans), cert: certainty(field.certainty), ...dating(field.value) }
  return [element('date', { type: 'published', ...attributes }, textNode(field.value))]
}

function source({ id, metadata }: Article, page: PageHead, options: WriteOptions): Markup {
  const { edition, series } = metadata
  const url = webAddress(page.capture.url)
  return lines(
    ...textElement('title', { level: 'a' }, metadata.headline?.value),
    ...stated('title', { level: 'j' }, metadata.source),
    ...stated('title', { level: 's' }, series),
    ...stated('publisher', {}, metadata.publisher),
    ...published(metadata.published),
    ...textElement('biblScope', { unit: 'page' }, edition?.page),
    ...textElement('biblScope', { unit: 'section' }, edition?.sectionName),
    ...textElement('note', { type: 'name' }, options.name),
    ...(url === null ? [] : [element('ptr', { target: url })]),
    element('idno', { type: 'jianbao' }, textNode(id)),
    element('idno', { type: 'URI' }, textNode(articleIri(id, options))),
  )
}

function profile({ metadata }: Article, page: PageHead): Markup[] {
  const { dateline, breadcrumb } = metadata
  const creation = dateline && [
    ...textElement('orgName', {}, dateline.value.agency),
    ...textElement('placeName', {}, dateline.value.place),
    ...textElement(
      'date',
      dateline.value.date === null ? {} : dating(dateline.value.date),
      dateline.value.date,
    ),
  ]
  const language = textLanguage(page)
  return [
    ...(creation && creation.length > 0
      ? [
          element(
            'creation',
            { cert: certainty(dateline.certainty), n: offsets(dateline.spans) },
            ...creation,
          ),
        ]
      : []),
    element('langUsage', {}, element('language', { ident: language }, textNode(language))),
    ...group(
      'textClass',
      {},
      group(
        'keywords',
        {},
        breadcrumb.flatMap((term) => textElement('term', {}, term)),
      ),
    ),
  ]
}

const editorial =
  'Made by Jianbao from one capture. Attributes n hold half-open ranges of UTF-16 code units in the decoded capture. ' +
  'cert is high where the page states a value and medium where the value follows from what it states. What the page ' +
  'does not state is left out. Characters that XML cannot hold stand as U+FFFD.'

/** What the page states about the article, with where it says so. */
export function teiHeader(article: Article, page: PageHead, options: WriteOptions): Markup {
  const head = titles(article)
  const paragraph = (text: string) => element('p', {}, textNode(text))
  return lines(
    ...group('teiHeader', {}, [
      ...group('fileDesc', {}, [
        ...group('titleStmt', {}, [
          // TEI asks for a title; where the page has none it is empty.
          ...(head.length > 0 ? head : [element('title', {})]),
          ...article.metadata.bylines.map(responsibility),
        ]),
        element('publicationStmt', {}, paragraph('An export, not a publication.')),
        ...group('sourceDesc', {}, group('bibl', {}, [source(article, page, options)])),
      ]),
      element('encodingDesc', {}, element('projectDesc', {}, paragraph(editorial))),
      ...group('profileDesc', {}, profile(article, page)),
    ]),
  )
}
