import type { Article, Page } from '@jianbao/core'
import { claimRows, editRows, mentionRows, placeRows, tierRows } from './child-rows.ts'
import type { Statement } from './driver.ts'
import { query, toStatement } from './query.ts'
import { tokenise } from './tokens.ts'

/** Removes a page and all that hangs on it. Foreign keys take the rest along; the full text knows none. */
export function removePage(id: string): Statement[] {
  const keys = query
    .selectFrom('articles')
    .innerJoin('pages', 'pages.key', 'articles.page_key')
    .select('articles.key')
    .where('pages.id', '=', id)
  return [
    toStatement(query.deleteFrom('article_text').where('rowid', 'in', keys)),
    toStatement(query.deleteFrom('pages').where('id', '=', id)),
  ]
}

/** A page to be written as rows. */
export interface PageParts {
  /** As readers see it. */
  page: Page
  /** The same as JSON. */
  json: string
  /** As core read it, where a repair has been taken back since. */
  read: { page: Page; json: string } | null
  text: string
  name: string | null
  /** Version of core that read it. */
  core: string | null
  content: string | null
  asked: string | null
}

/** All rows of a page and its articles, but for their full text. */
export function pageRows({ page, json, read, text, name, core, content, asked }: PageParts): Statement[] {
  const { id, capture } = page
  return [
    toStatement(
      query.insertInto('pages').values({
        id,
        name,
        media_type: capture.mediaType,
        encoding: capture.encoding,
        script: capture.script,
        length: capture.length,
        core,
        url: capture.url ?? null,
        captured_at: capture.capturedAt ?? null,
        content,
        asked,
      }),
    ),
    toStatement(query.insertInto('captures').values({ page_key: keyOfPage(id), text, page: json })),
    ...(read
      ? [toStatement(query.insertInto('readings').values({ page_key: keyOfPage(id), page: read.json }))]
      : []),
    ...editRows(id, (read?.page ?? page).edits),
    ...page.articles.flatMap((article, ordinal) => articleRows(id, article, ordinal)),
  ]
}

function articleRows(pageId: string, article: Article, ordinal: number): Statement[] {
  const { id, metadata } = article
  const published = metadata.published?.value ?? null
  const body = article.body.map((block) => block.text).join('\n')
  return [
    toStatement(
      query.insertInto('articles').values({
        id,
        page_key: keyOfPage(pageId),
        ordinal,
        headline: metadata.headline?.value ?? null,
        source: metadata.source?.value ?? null,
        publisher: metadata.publisher?.value ?? null,
        published,
        newest: published ?? '',
        oldest: published ?? '~',
        kicker: metadata.kicker?.value ?? null,
        deck: metadata.deck?.value ?? null,
        date_status: metadata.published?.certainty ?? 'unknown',
      }),
    ),
    toStatement(query.insertInto('bodies').values({ article_key: keyOfArticle(id), text: body })),
    ...claimRows(id, article.claims),
    ...placeRows(id, article.mentions.places),
    ...mentionRows(article),
    ...tierRows(article),
  ]
}

/** What an article is found by. */
export function fullText({ id, metadata, body }: Article): Statement {
  const title = [metadata.kicker, metadata.headline, metadata.deck].flatMap((field) => field?.value ?? [])
  return toStatement(
    query.insertInto('article_text').values({
      rowid: keyOfArticle(id),
      title: indexed(title),
      body: indexed(body.map((block) => block.text)),
    }),
  )
}

const keyOfPage = (id: string) => query.selectFrom('pages').select('key').where('id', '=', id)
const keyOfArticle = (id: string) => query.selectFrom('articles').select('key').where('id', '=', id)

const indexed = (passages: readonly string[]) => tokenise(passages.join('\n')).join(' ')
