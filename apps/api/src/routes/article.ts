import { createRoute, z } from '@hono/zod-openapi'
import {
  type Driver,
  formulaShare,
  getArticle,
  listUndone,
  redoEdit,
  removePages,
  type StoredArticle,
  similarArticles,
  undoEdit,
} from '@jianbao/corpus'
import {
  type ArticleFormat,
  acceptedFormat,
  articleFormatList,
  answerWritten as written,
  writtenContent,
} from '../article-answer.ts'
import { entityTag, notModified } from '../entity-tag.ts'
import { answerList } from '../list-answer.ts'
import { wholeListRoute } from '../list-route.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { remember } from '../remember.ts'
import { createRouter } from '../router.ts'
import { claimList, editList, lineList, removed, storedArticle, undoneList } from '../schemas/corpus.ts'
import { similarArticles as similarSchema } from '../schemas/formulas.ts'
import { requireToken, type WriteSecrets, writeSecurity } from '../token.ts'

const params = z.object({ id: z.string().min(1).max(600) })
const editParams = params.extend({ edit: z.string().min(1).max(100) })
const text = z.string()

const getRoute = (driver: Driver) =>
  createRoute({
    method: 'get',
    path: '/{id}',
    tags: ['articles'],
    summary: 'One article, with the page it stands on',
    description: `Other formats by \`Accept\`, or by an ending of the address: ${articleFormatList
      .map(({ extension }) => `\`${extension}\``)
      .join(', ')}.`,
    middleware: [entityTag, remember(driver)] as const,
    request: {
      params,
      query: z.object({
        include: z.enum(['text']).optional().openapi({ description: 'Adds the decoded capture.' }),
      }),
    },
    responses: {
      200: {
        description: 'The article.',
        content: {
          'application/json': { schema: storedArticle },
          ...writtenContent,
        },
      },
      304: notModified,
      default: problemResponse,
    },
  })

const captureRoute = createRoute({
  method: 'get',
  path: '/{id}/capture',
  tags: ['articles'],
  summary: 'The decoded capture',
  middleware: entityTag,
  request: { params },
  responses: {
    200: { description: 'The text that all offsets count in.', content: { 'text/plain': { schema: text } } },
    304: notModified,
    default: problemResponse,
  },
})

const partRoute = <Path extends string, Schema extends Parameters<typeof wholeListRoute>[0]['schema']>(
  path: Path,
  summary: string,
  schema: Schema,
) => wholeListRoute({ path, tag: 'articles', summary, params, query: {}, schema })

const linesRoute = partRoute('/{id}/lines', 'The labelled lines of its page', lineList)
const claimsRoute = partRoute('/{id}/claims', 'Its claims', claimList)
const editsRoute = partRoute('/{id}/edits', 'The repairs of its page', editList)
const undoneRoute = partRoute('/{id}/undone', 'The repairs of its page that were taken back', undoneList)
const similarRoute = partRoute('/{id}/similar', 'Articles with passages in common', similarSchema)

const writeRoute = <Path extends string, Params extends z.ZodObject, Schema extends z.ZodType>(
  method: 'delete' | 'put',
  path: Path,
  summary: string,
  secrets: WriteSecrets,
  request: Params,
  schema: Schema,
) =>
  createRoute({
    method,
    path,
    tags: ['articles'],
    summary,
    security: writeSecurity,
    middleware: requireToken(secrets),
    request: { params: request },
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      default: problemResponse,
    },
  })

/** /v1/articles/{id} and what belongs to one article. */
export function article(driver: Driver, secrets: WriteSecrets) {
  const find = async (id: string): Promise<StoredArticle> => found(id, await getArticle(driver, id))
  return createRouter()
    .openapi(getRoute(driver), async (c) => {
      const { id } = c.req.valid('param')
      c.header('vary', 'accept', { append: true })
      const named = await getArticle(driver, id)
      const asked = named ? { id, format: acceptedFormat(c) } : byEnding(id)
      const stored = named ?? (await find(asked.id))
      if (asked.format) return written(c, stored, asked.format)
      const { text: captured, ...rest } = stored
      const share = await formulaShare(driver, asked.id)
      const answer = { ...rest, formulaShare: share }
      return c.json(c.req.valid('query').include === 'text' ? { ...answer, text: captured } : answer, 200)
    })
    .openapi(captureRoute, async (c) => {
      const stored = await find(c.req.valid('param').id)
      return c.body(stored.text, 200, { 'content-type': 'text/plain; charset=utf-8' }) as never
    })
    .openapi(linesRoute, async (c) => {
      const { page } = await find(c.req.valid('param').id)
      return answerList(c, whole(page.lines), c.req.valid('query'))
    })
    .openapi(claimsRoute, async (c) => {
      const { article } = await find(c.req.valid('param').id)
      return answerList(c, whole(article.claims), c.req.valid('query'))
    })
    .openapi(editsRoute, async (c) => {
      const { page } = await find(c.req.valid('param').id)
      return answerList(c, whole(page.edits), c.req.valid('query'))
    })
    .openapi(undoneRoute, async (c) => {
      const { page } = await find(c.req.valid('param').id)
      return answerList(c, whole(await listUndone(driver, page.id)), c.req.valid('query'))
    })
    .openapi(similarRoute, async (c) => {
      const { id } = c.req.valid('param')
      const similar = found(id, await similarArticles(driver, id))
      return answerList(c, { ...similar, next: null }, c.req.valid('query'))
    })
    .openapi(
      writeRoute('delete', '/{id}', 'Remove its page, with all articles of that', secrets, params, removed),
      async (c) => {
        const { page } = await find(c.req.valid('param').id)
        await removePages(driver, [page.id])
        return c.json({ removed: page.id }, 200)
      },
    )
    .openapi(
      writeRoute('delete', '/{id}/edits/{edit}', 'Take a repair back', secrets, editParams, undoneList),
      async (c) => {
        const { id, edit } = c.req.valid('param')
        const { page } = await find(id)
        return c.json(whole(await undoEdit(driver, page.id, edit)), 200)
      },
    )
    .openapi(
      writeRoute(
        'put',
        '/{id}/edits/{edit}',
        'Put a repair back that was taken back',
        secrets,
        editParams,
        undoneList,
      ),
      async (c) => {
        const { id, edit } = c.req.valid('param')
        const { page } = await find(id)
        return c.json(whole(await redoEdit(driver, page.id, edit)), 200)
      },
    )
}

/** @throws ApiProblem `no-article` where nothing was found under the id. */
function found<Found>(id: string, value: Found | null): Found {
  if (value !== null) return value
  throw new ApiProblem(
    'no-article',
    `No article with the id '${id}' is stored here. GET /v1/articles lists those that are.`,
  )
}

const whole = <Item>(items: Item[]) => ({ items, next: null, total: items.length })

/** The endings of addresses, the longest first: one may end in another. */
const endings = articleFormatList.toSorted((a, b) => b.extension.length - a.extension.length)

/** The id and format of an address such as ferry.tei.xml. */
function byEnding(given: string): { id: string; format: ArticleFormat | undefined } {
  for (const format of endings) {
    if (given.endsWith(format.extension)) return { id: given.slice(0, -format.extension.length), format }
  }
  return { id: given, format: undefined }
}
