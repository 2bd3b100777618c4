import type { Article, Page } from '@jianbao/core'
import { sql } from 'kysely'
import type { Driver, Statement } from './driver.ts'
import { fetchFirst, query, toStatement } from './query.ts'
import { tokenise } from './tokens.ts'

/** A parsed capture to keep. */
export interface NewPage {
  page: Page
  /** The decoded capture, the text that the page's offsets count in. */
  text: string
  /** What to call it in lists where it has no headline, such as a file name. */
  name?: string
}

export interface AddResult {
  id: string
  /** `unchanged`: the same capture, read the same way, was there; its first name stays. */
  outcome: 'added' | 'unchanged' | 'replaced'
}

/**
 * Keeps a page with its articles, their full text, claims and places, in one transaction. Adding the same page again
 * changes nothing; another capture or another reading under the same id takes the old one's place.
 */
export async function addPage(driver: Driver, { page, text, name }: NewPage): Promise<AddResult> {
  const { id } = page
  const json = JSON.stringify(page)
  const stored = await fetchFirst(
    driver,
    query
      .selectFrom('pages')
      .innerJoin('captures', 'captures.page_key', 'pages.key')
      .select(sql<number>`captures.text = ${text} and captures.page = ${json}`.as('same'))
      .where('pages.id', '=', id),
  )
  if (stored?.same) return { id, outcome: 'unchanged' }

  await driver.batch([
    ...removal(id),
    ...pageStatements(page, text, json, name ?? null),
    ...page.articles.flatMap((article, ordinal) => articleStatements(page.id, article, ordinal)),
  ])
  return { id, outcome: stored ? 'replaced' : 'added' }
}

/** Foreign keys take the rest along; the full text knows none. */
function removal(id: string): Statement[] {
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

function pageStatements(page: Page, text: string, json: string, name: string | null): Statement[] {
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
      }),
    ),
    toStatement(query.insertInto('captures').values({ page_key: keyOfPage(id), text, page: json })),
  ]
}

function articleStatements(pageId: string, article: Article, ordinal: number): Statement[] {
  const { id, metadata } = article
  const published = metadata.published?.value ?? null
  const title = [metadata.kicker, metadata.headline, metadata.deck].flatMap((field) => field?.value ?? [])
  const body = article.body.map((block) => block.text).join('\n')
  const key = query.selectFrom('articles').select('key').where('id', '=', id)
  const statements: Statement[] = [
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
      }),
    ),
    toStatement(query.insertInto('bodies').values({ article_key: key, text: body })),
    toStatement(
      query.insertInto('article_text').values({
        rowid: key,
        title: indexed(title),
        body: indexed(article.body.map((block) => block.text)),
      }),
    ),
  ]
  if (article.claims.length > 0) statements.push(claimRows(id, article))
  if (article.mentions.places.length > 0) statements.push(placeRows(id, article))
  return statements
}

const keyOfPage = (id: string) => query.selectFrom('pages').select('key').where('id', '=', id)

const indexed = (passages: readonly string[]) => tokenise(passages.join('\n')).join(' ')

/** All claims in one parameter: a page may have more of them than a statement binds. */
function claimRows(articleId: string, { claims }: Article): Statement {
  return {
    sql: `insert into claims
      select articles.key, c.value ->> 'id', c.value ->> 'block', c.value ->> '$.at.start', c.value ->> '$.at.end',
        c.value ->> 'text', c.value ->> 'value', c.value ->> 'lower', c.value ->> 'upper', c.value ->> 'modifier',
        c.value ->> 'approx', c.value ->> 'unit', c.value ->> 'per', c.value ->> 'item', c.value ->> 'indicator',
        c.value ->> '$.place.name', c.value ->> '$.place.adcode', c.value ->> 'actor', c.value ->> 'verb',
        c.value ->> 'asOf', c.value ->> 'rule'
      from articles, json_each(?) as c where articles.id = ?`,
    params: [JSON.stringify(claims), articleId],
  }
}

function placeRows(articleId: string, { mentions }: Article): Statement {
  return {
    sql: `insert into place_mentions
      select articles.key, p.key, p.value ->> 'block', p.value ->> '$.at.start', p.value ->> '$.at.end',
        p.value ->> 'text', p.value ->> 'name', p.value ->> 'adcode', p.value ->> 'level', p.value ->> 'certainty'
      from articles, json_each(?) as p where articles.id = ?`,
    params: [JSON.stringify(mentions.places), articleId],
  }
}
