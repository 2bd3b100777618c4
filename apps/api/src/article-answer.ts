import { z } from '@hono/zod-openapi'
import type { StoredArticle } from '@jianbao/corpus'
import { type ArticleFormatName, articleFormats } from '@jianbao/corpus/export'
import type { Context } from 'hono'

/** One way of writing an article that is not our own JSON. */
export type ArticleFormat = (typeof articleFormats)[ArticleFormatName]

export const articleFormatList: readonly ArticleFormat[] = Object.values(articleFormats)

const bare = (mediaType: string) => mediaType.split(';')[0]?.trim() ?? ''

/** What a media type holds, as far as the document says it: each format has a schema of its own elsewhere. */
export const writtenSchema = (mediaType: string) =>
  /[/+]json\b/.test(mediaType)
    ? z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))])
    : z.string()

/** For the `content` of a route that writes an article in the format that the caller accepts. */
export const writtenContent = Object.fromEntries(
  articleFormatList.map(({ mediaType }) => [bare(mediaType), { schema: writtenSchema(mediaType) }]),
)

/** The format that the caller likes best; none where that is JSON or nothing we write. */
export function acceptedFormat(c: Context): ArticleFormat | undefined {
  const [first = ''] = (c.req.header('accept') ?? '').split(',')
  const wanted = first.trim().toLowerCase()
  return (
    articleFormatList.find(({ mediaType }) => mediaType === wanted) ??
    articleFormatList.find(({ mediaType }) => bare(mediaType) === bare(wanted))
  )
}

/** An article in a format. */
export function answerWritten(
  c: Context,
  { article, page, text, name }: StoredArticle,
  format: ArticleFormat,
): never {
  const base = new URL('/v1/articles/', c.req.url).href
  const body = format.write(article, page, { text, name, base })
  return c.body(body, 200, { 'content-type': typeWithCharset(format.mediaType) }) as never
}

const typeWithCharset = (type: string) =>
  type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type
