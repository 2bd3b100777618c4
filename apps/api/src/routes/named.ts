import { z } from '@hono/zod-openapi'
import {
  type Driver,
  listEdits,
  listMentionOccurrences,
  listMentions,
  listPlaceOccurrences,
  listPlaces,
  type MentionKind,
} from '@jianbao/corpus'
import { answerList, listQuery } from '../list-answer.ts'
import { listRoute } from '../list-route.ts'
import { present } from '../present.ts'
import { createRouter } from '../router.ts'
import {
  editItems,
  mentionOccurrences,
  namedPlaces,
  namedThings,
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

const placesRoute = listRoute(
  '/places',
  'named',
  'Places, those in most articles first',
  z.object({
    ...where,
    ...listQuery,
    adcode: word('A code with what lies in it: 51, 5133, 513328.'),
    level: word('`province`, `prefecture` or `county`.'),
  }),
  namedPlaces,
)

const placeMentionsRoute = listRoute(
  '/places/mentions',
  'named',
  'Where places are named',
  z.object({
    ...where,
    ...listQuery,
    adcode: word('A code with what lies in it: 51, 5133, 513328.'),
    level: word('`province`, `prefecture` or `county`.'),
  }),
  placeOccurrences,
)

const editsRoute = listRoute(
  '/edits',
  'named',
  'Repairs of all pages',
  z.object({
    ...listQuery,
    kind: editKind.optional(),
    page: word('The id of a page.'),
    certain: flag('Only those that are sure, or only those that are not.'),
    undone: flag('Only those that were taken back, or only those that hold.'),
  }),
  editItems,
)

/** /v1/places, /v1/persons and the like: who and what is named; /v1/edits: what was repaired. */
export function named(driver: Driver) {
  const router = createRouter()
  for (const [path, { kind, what, detail }] of Object.entries(kinds)) {
    const query = z.object({
      ...where,
      ...listQuery,
      detail: word(detail),
      organisation: word("A person's organisation."),
    })
    router.openapi(
      listRoute(`/${path}`, 'named', `${what}, those in most articles first`, query, namedThings),
      async (c) => {
        const { fields, format, ...options } = c.req.valid('query')
        return answerList(c, await listMentions(driver, kind, present(options)), { fields, format })
      },
    )
    router.openapi(
      listRoute(`/${path}/mentions`, 'named', `Where ${what.toLowerCase()} stand`, query, mentionOccurrences),
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
    .openapi(placeMentionsRoute, async (c) => {
      const { fields, format, ...options } = c.req.valid('query')
      return answerList(c, await listPlaceOccurrences(driver, present(options)), { fields, format })
    })
    .openapi(editsRoute, async (c) => {
      const { fields, format, certain, undone, ...options } = c.req.valid('query')
      const asked = present({ ...options, certain: truth(certain), undone: truth(undone) })
      return answerList(c, await listEdits(driver, asked), { fields, format })
    })
}
