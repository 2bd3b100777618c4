import type { Article, Mentions } from '@jianbao/core'
import { type ArticleFormat, articleIri, type PageHead, type WriteOptions } from './article-format.ts'
import { authorsOf, namesOf } from './citation.ts'
import { textLanguage } from './language.ts'
import { distinct, withoutBlanks } from './stated.ts'
import { safeJson, webAddress } from './text-safety.ts'

const person = (name: string) => ({ '@type': 'Person', name })
const organisation = (name: string) => ({ '@type': 'Organization', name })

const code = (adcode: string | null) =>
  adcode === null ? null : { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: adcode }

function things({ places, persons, organisations }: Mentions): Record<string, unknown>[] {
  const all = [
    ...persons.map(({ name }) => person(name)),
    ...organisations.map(({ name }) => organisation(name)),
    ...places.map(({ name, adcode }) => withoutBlanks({ '@type': 'Place', name, identifier: code(adcode) })),
  ]
  return distinct(all, (thing) => JSON.stringify(thing))
}

function toNewsArticle(article: Article, page: PageHead, { base }: WriteOptions): Record<string, unknown> {
  const { id, metadata, body, mentions } = article
  const { dateline, edition, views } = metadata
  const titles = [metadata.kicker, metadata.deck].flatMap((field) => field?.value ?? [])
  return withoutBlanks({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': articleIri(id, { base }),
    identifier: id,
    url: webAddress(page.capture.url),
    headline: metadata.headline?.value,
    alternativeHeadline: titles,
    author: authorsOf(article).map(person),
    editor: namesOf(article, ['editor']).map(person),
    translator: namesOf(article, ['translator']).map(person),
    contributor: metadata.bylines
      .filter(({ role }) => role === 'photographer' || role === 'proofreader')
      .map(({ name, role }) => ({ ...person(name), jobTitle: role })),
    datePublished: metadata.published?.value,
    publisher: metadata.publisher && organisation(metadata.publisher.value),
    sourceOrganization: metadata.source && organisation(metadata.source.value),
    dateline:
      dateline &&
      [dateline.value.agency, dateline.value.place, dateline.value.date].filter(Boolean).join(' '),
    printPage: edition?.page,
    printSection: edition?.sectionName,
    articleSection: metadata.breadcrumb,
    inLanguage: textLanguage(page),
    articleBody: body.map((block) => block.text).join('\n'),
    mentions: things(mentions),
    citation: distinct(mentions.documents, ({ title }) => title).map(({ title, issuer }) =>
      withoutBlanks({ '@type': 'CreativeWork', name: title, publisher: issuer && organisation(issuer) }),
    ),
    interactionStatistic: views && {
      '@type': 'InteractionCounter',
      interactionType: { '@type': 'ViewAction' },
      userInteractionCount: views.value,
    },
  })
}

/** schema.org NewsArticle as JSON-LD. A date keeps its printed precision, as ISO 8601 allows. */
export const jsonLd: ArticleFormat = {
  mediaType: 'application/ld+json',
  extension: '.jsonld',
  write: (article, page, options) => `${safeJson(toNewsArticle(article, page, options), 2)}\n`,
}
