import type { Article } from '@jianbao/core'
import { type ArticleFormat, articleIri, type PageHead, type WriteOptions } from './article-format.ts'
import { authorsOf } from './citation.ts'
import { textLanguage } from './language.ts'
import { placeUri } from './place-uri.ts'
import { distinct, withoutBlanks } from './stated.ts'
import { safeJson, webAddress } from './text-safety.ts'

const version = '2.2'

/** ninjs dates are points in time with a zone, which no page prints: the date is told as printed, in words. */
function editorialNote({ metadata }: Article): string | null {
  const { published } = metadata
  if (published === null) return null
  const how = published.certainty === 'stated' ? 'as printed' : 'implied by the page'
  return `Published ${published.value} (${how}; no time zone given).`
}

function toNinjs(article: Article, page: PageHead, { base }: WriteOptions): Record<string, unknown> {
  const { metadata, mentions, body } = article
  const text = body.map((block) => block.text).join('\n')
  const headlines = [
    { role: 'kicker', field: metadata.kicker },
    { role: 'main', field: metadata.headline },
    { role: 'deck', field: metadata.deck },
  ]
  const people = [
    ...metadata.bylines.map(({ name, role }) => ({ name, rel: role as string })),
    ...mentions.persons.map(({ name }) => ({ name, rel: 'mentioned' })),
  ]
  const url = webAddress(page.capture.url)
  return withoutBlanks({
    uri: articleIri(article.id, { base }),
    standard: {
      name: 'ninjs',
      version,
      schema: `https://www.iptc.org/std/ninjs/ninjs-schema_${version}.json`,
    },
    type: 'text',
    representationtype: 'full',
    language: textLanguage(page),
    headlines: headlines.flatMap(({ role, field }) =>
      field ? [{ role, contenttype: 'text/plain', value: field.value }] : [],
    ),
    bodies: text === '' ? [] : [{ role: 'main', contenttype: 'text/plain', value: text }],
    by: authorsOf(article).join('、'),
    located: metadata.dateline?.value.place,
    people: distinct(people, ({ name, rel }) => JSON.stringify([rel, name])),
    organisations: distinct(mentions.organisations, ({ name }) => name).map(({ name }) => ({
      name,
      rel: 'mentioned',
    })),
    places: distinct(mentions.places, ({ name, adcode }) => JSON.stringify([name, adcode])).map(
      ({ name, adcode }) => withoutBlanks({ name, rel: 'mentioned', uri: adcode && placeUri(adcode) }),
    ),
    infosources: [
      ...(metadata.source ? [{ name: metadata.source.value, role: 'source' }] : []),
      ...(metadata.publisher ? [{ name: metadata.publisher.value, role: 'publisher' }] : []),
      ...(metadata.dateline?.value.agency ? [{ name: metadata.dateline.value.agency, role: 'agency' }] : []),
    ],
    altids: [{ role: 'jianbao', value: article.id }, ...(url ? [{ role: 'url', value: url }] : [])],
    ednote: editorialNote(article),
  })
}

/** IPTC ninjs 2.2. */
export const ninjs: ArticleFormat = {
  mediaType: 'application/vnd.iptc.ninjs+json',
  extension: '.ninjs.json',
  write: (article, page, options) => `${safeJson(toNinjs(article, page, options), 2)}\n`,
}
