import type { Article } from '@jianbao/core'

/**
 * The article as schema.org NewsArticle, ready to stand inside a script element: whatever a capture says, it cannot end
 * the element or begin another. What the page does not state is left out.
 */
export function newsArticle(article: Article, url: string): string {
  const { headline, deck, publisher, source, published, bylines, edition, kicker } = article.metadata
  const names = (role: string) =>
    bylines.filter((byline) => byline.role === role).map(({ name }) => ({ '@type': 'Person', name }))
  const authors = ['author', 'reporter', 'correspondent'].flatMap(names)
  const record = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    headline: headline?.value,
    alternativeHeadline: deck?.value ?? kicker?.value,
    datePublished: published?.value,
    author: authors.length > 0 ? authors : undefined,
    editor: names('editor').length > 0 ? names('editor') : undefined,
    publisher: publisher ? { '@type': 'Organization', name: publisher.value } : undefined,
    sourceOrganization: source ? { '@type': 'Organization', name: source.value } : undefined,
    printPage: edition?.page ?? undefined,
    printSection: edition?.sectionName ?? undefined,
    articleBody: article.body
      .filter((block) => block.type !== 'caption')
      .map((block) => block.text)
      .join('\n'),
  }
  return JSON.stringify(record).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
