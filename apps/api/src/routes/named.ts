import { createRoute, z } from '@hono/zod-openapi'
import {
  type Driver,
  getPlace,
  listEdits,
  listMentionOccurrences,
  listMentions,
  listPlaceOccurrences,
  listPlaces,
  type MentionKind,
  placeTree,
} from '@jianbao/corpus'
import { entityTag, notModified } from '../entity-tag.ts'
import { answerList } from '../list-answer.ts'
import { listRoute, wholeListRoute } from '../list-route.ts'
import { present } from '../present.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import {
  editItems,
  mentionOccurrences,
  namedPlace,
  namedPlaces,
  namedThings,
  placeNodes,
  placeOccurrences,
} from '../schemas/claims.ts'
import { flag, truth, word } from '../schemas/filters.ts'
import { editKind } from '../schemas/page.ts'

const where = {
  q: z.string().max(1000).optional().openapi({ description: 'A query for the articles.' }),
  article: word('The id of an article.'),
  name: word('The name, in either script; * at either end stands for any characters.'),
}

/** By path, what is listed there. */
const kinds: Record<string, { kind: MentionKind; what: string; detail: string }> = {
  persons: { kind: 'person', what: 'Persons', detail: 'Their role, as printed.' },
  organisations: { kind: 'organisation', what: 'Organisations', detail: 'Of no use here.' },
  quotes: { kind: 'quote', what: 'Quotations', detail: 'Their speaker, as printed.' },
  documents: { kind: 'document', what: 'Documents in 《》', detail: 'Their issuer, as printed.' },
  schemes: { kind: 'scheme', what: 'Schemes (机制)', detail: 'Their kind.' },
}

const placeQuery = {
  ...where,
  adcode: word('A code with what lies in it: 51, 5133, 513328.'),
  level: word('`province`, `prefecture` or `county`.'),
}

const placesRoute = listRoute({
  path: '/places',
  tag: 'named',
  summary: 'Places, those in most articles first',
  query: placeQuery,
  schema: namedPlaces,
})

const placeTreeRoute = wholeListRoute({
  path: '/places/tree',
  tag: 'named',
  summary: 'Divisions by code, each counted with what lies in it',
  description:
    'Provinces, prefectures and counties in which something is named; `parent` tells which lies in which, `own` what is named by its own code.',
  query: placeQuery,
  schema: placeNodes,
})

const placeMentionsRoute = listRoute({
  path: '/places/mentions',
  tag: 'named',
  summary: 'Where places are named',
  query: placeQuery,
  schema: placeOccurrences,
})

const placeRoute = createRoute({
  method: 'get',
  path: '/places/{adcode}',
  tags: ['named'],
  summary: 'One place, by its code',
  description: 'What is named by this very code; the list of places takes `adcode` for what lies in it.',
  middleware: entityTag,
  request: { params: z.object({ adcode: z.string().min(1).max(20).openapi({ example: '330523' }) }) },
  responses: {
    200: { description: 'The place.', content: { 'application/json': { schema: namedPlace } } },
    304: notModified,
    default: problemResponse,
  },
})

const editsRoute = listRoute({
  path: '/edits',
  tag: 'named',
  summary: 'Repairs of all pages',
  query: {
    kind: editKind.optional(),
    page: word('The id of a page.'),
    certain: flag('Only those that are sure, or only those that are not.'),
    undone: flag('Only those that were taken back, or only those that hold.'),
  },
  schema: editItems,
})

/** /v1/places, /v1/persons and the like: who and what is named; /v1/edits: what was repaired. */
export function named(driver: Driver) {
  const router = createRouter()
  for (const [path, { kind, what, detail }] of Object.entries(kinds)) {
    const query = { ...where, detail: word(detail), organisation: word("A person's organisation.") }
    const tag = 'named'
    router.openapi(
      listRoute({
        path: `/${path}`,
        tag,
        summary: `${what}, those in most articles first`,
        query,
        schema: namedThings,
      }),
      async (c) => {
        const { fields, format, ...options } = c.req.valid('query')
        return answerList(c, await listMentions(driver, kind, present(options)), { fields, format })
      },
    )
    router.openapi(
      listRoute({
        path: `/${path}/mentions`,
        tag,
        summary: `Where ${what.toLowerCase()} stand`,
        query,
        schema: mentionOccurrences,
      }),
      async (c) => {
        const { fields, format, ...options } = c.req.valid('query')
        return answerList(c, await listMentionOccurrences(driver, kind, present(options)), { fields, format })
      },
    )
  }
  return router
    .openapi(placesRoute, async (c) => {
      const { fields, format, ...options } = c.req.valid('query')
      return answerList(c, await listPlaces(driver, present(options)), { fields, format })
    })
    .openapi(placeTreeRoute, async (c) => {
      const { fields, format, ...options } = c.req.valid('query')
      const items = await placeTree(driver, present(options))
      return answerList(c, { items, next: null, total: items.length }, { fields, format })
    })
    .openapi(placeMentionsRoute, async (c) => {
      const { fields, format, ...options } = c.req.valid('query')
      return answerList(c, await listPlaceOccurrences(driver, present(options)), { fields, format })
    })
    .openapi(placeRoute, async (c) => {
      const { adcode } = c.req.valid('param')
      const found = await getPlace(driver, adcode)
      if (found) return c.json(found, 200)
      throw new ApiProblem(
        'no-place',
        `No article names a place of the code '${adcode}'. GET /v1/places lists those that are named.`,
      )
    })
    .openapi(editsRoute, async (c) => {
      const { fields, format, certain, undone, ...options } = c.req.valid('query')
      const asked = present({ ...options, certain: truth(certain), undone: truth(undone) })
      return answerList(c, await listEdits(driver, asked), { fields, format })
    })
}
