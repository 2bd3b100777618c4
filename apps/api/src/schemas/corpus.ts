import { z } from '@hono/zod-openapi'
import type * as corpus from '@jianbao/corpus'
import { claim } from './mentions.ts'
import { mirror, orNull } from './mirror.ts'
import { article, edit, line, pageAround } from './page.ts'

const span = { start: z.int().min(0), end: z.int().min(0) }
const mark = z.object({
  ...span,
  block: z.int().min(0).openapi({ description: "Index into the article's body." }),
  at: z.object(span).openapi({ description: "Where in that block's text." }),
})

const snippet = z
  .object({ text: z.string(), marks: z.array(mark) })
  .openapi('Snippet', { description: 'A piece of the body with what was looked for marked in it.' })

const articleListItem = mirror<corpus.ArticleListItem>()(
  z
    .object({
      id: z.string(),
      headline: z.string().nullable(),
      source: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable().openapi({ description: 'ISO 8601 with the printed precision.' }),
      script: z.string(),
      name: z.string().nullable(),
      snippet: orNull(snippet),
    })
    .openapi('ArticleListItem'),
)

export const articleOrder = mirror<NonNullable<corpus.ListOptions['sort']>>()(
  z.enum(['relevance', 'newest', 'oldest']),
)

export const articleList = mirror<corpus.ArticleList>()(
  z
    .object({
      items: z.array(articleListItem),
      next: z
        .string()
        .nullable()
        .openapi({ description: '`cursor` of the list that follows; null at the end.' }),
      total: z.int().min(0),
      ordered: articleOrder.openapi({
        description: 'The order they stand in: `newest` where too many match to be ranked.',
      }),
    })
    .openapi('ArticleList'),
)

export const storedArticle = mirror<
  Omit<corpus.StoredArticle, 'text'> & { text?: string; formulaShare: number | null }
>()(
  z
    .object({
      article,
      page: pageAround,
      name: z.string().nullable(),
      formulaShare: z.number().min(0).max(1).nullable().openapi({
        description: 'How much of its letters formulas cover; null where that was not computed.',
      }),
      text: z.string().optional().openapi({ description: 'The decoded capture, with `include=text`.' }),
    })
    .openapi('StoredArticle'),
)

export const addedPage = mirror<corpus.AddResult & { articles: string[] }>()(
  z
    .object({
      id: z.string(),
      outcome: z.enum(['added', 'unchanged', 'replaced']),
      articles: z
        .array(z.string())
        .openapi({ description: 'Ids of the articles on the page; it may have none.' }),
    })
    .openapi('AddedPage'),
)

const wholeList = <Item extends z.ZodType>(item: Item, name: string) =>
  z.object({ items: z.array(item), next: z.null(), total: z.int().min(0) }).openapi(name)

export const lineList = wholeList(line, 'LineList')
export const claimList = wholeList(claim, 'ClaimList')
export const editList = wholeList(edit, 'EditList')

export const undoneList = wholeList(
  mirror<corpus.UndoneEdit>()(
    z.object({ id: z.string(), applies: z.boolean() }).openapi('UndoneEdit', {
      description:
        'A repair that was taken back; `applies` is false where the present reading has none such.',
    }),
  ),
  'UndoneList',
)

export const removed = z
  .object({ removed: z.string() })
  .openapi('Removed', { description: 'The id of the page that is gone.' })
