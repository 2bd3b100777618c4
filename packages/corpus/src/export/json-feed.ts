import type { StoredArticle } from '../get.ts'
import { articleIri } from './article-format.ts'
import { authorsOf } from './citation.ts'
import { textLanguage } from './language.ts'
import { withoutBlanks } from './stated.ts'
import { safeJson, webAddress } from './text-safety.ts'

export interface FeedOptions {
  /** Address under which articles are served, with its last slash. */
  base?: string
  title?: string
  /** The page that the feed belongs to, and the feed itself. */
  home?: string
  feed?: string
  /** Where older items are. */
  next?: string
}

function toItem({ article, page, name }: StoredArticle, { base }: FeedOptions): Record<string, unknown> {
  const { metadata, body } = article
  const { published } = metadata
  return {
    ...withoutBlanks({
      id: articleIri(article.id, base === undefined ? {} : { base }),
      url: base === undefined ? null : articleIri(article.id, { base }),
      external_url: webAddress(page.capture.url),
      title: metadata.headline?.value,
      summary: metadata.deck?.value,
      authors: authorsOf(article).map((author) => ({ name: author })),
      language: textLanguage(page),
    }),
    content_text: body.map((block) => block.text).join('\n'),
    // The feed's own dates are points in time with a zone, which no page prints.
    _jianbao: withoutBlanks({
      id: article.id,
      name,
      published: published?.value,
      published_certainty: published?.certainty,
      source: metadata.source?.value,
      publisher: metadata.publisher?.value,
    }),
  }
}

/** Articles as JSON Feed 1.1, text only. The printed date is in the extension `_jianbao`. */
export async function* toJsonFeed(
  articles: AsyncIterable<StoredArticle>,
  options: FeedOptions = {},
): AsyncGenerator<string> {
  const head = withoutBlanks({
    version: 'https://jsonfeed.org/version/1.1',
    title: options.title ?? 'Jianbao',
    home_page_url: options.home,
    feed_url: options.feed,
    next_url: options.next,
  })
  yield `${safeJson(head).slice(0, -1)},"items":[`
  let between = '\n'
  for await (const stored of articles) {
    yield between + safeJson(toItem(stored, options))
    between = ',\n'
  }
  yield '\n]}\n'
}
