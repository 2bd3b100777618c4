import type { Envelope } from '@jianbao/core'
import type { StoredArticle, StoredPage } from '../get.ts'

/** Articles, one a line: the article with its page's id, capture and name. */
export async function* toArticleLines(articles: AsyncIterable<StoredArticle>): AsyncGenerator<string> {
  for await (const { article, page, name } of articles)
    yield `${JSON.stringify({ ...article, page: { id: page.id, capture: page.capture, name } })}\n`
}

/** Pages, one a line: the envelopes that `jianbao stream` writes. */
export async function* toPageLines(pages: AsyncIterable<StoredPage>): AsyncGenerator<string> {
  for await (const { page } of pages) {
    const envelope: Envelope = { v: 1, id: page.id, ok: true, page }
    yield `${JSON.stringify(envelope)}\n`
  }
}
