import { createRoute, z } from '@hono/zod-openapi'
import {
  aggregateClaims,
  type ClaimFilters,
  compareIndicator,
  type Driver,
  getClaim,
  type ListClaimsOptions,
  listClaims,
  listIndicators,
} from '@jianbao/corpus'
import { entityTag, notModified } from '../entity-tag.ts'
import { answerList } from '../list-answer.ts'
import { listRoute, wholeListRoute } from '../list-route.ts'
import { present } from '../present.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import {
  claimGrouping,
  claimGroups,
  claimItem,
  claimItems,
  claimSort,
  indicatorComparison,
  indicatorList,
} from '../schemas/claims.ts'
import { flag, truth, word } from '../schemas/filters.ts'

const figure = (description: string) =>
  z
    .string()
    .regex(/^-?\d{1,18}(\.\d{1,9})?$/, 'must be a number')
    .transform(Number)
    .optional()
    .openapi({ type: 'number', description })

const filters = {
  q: z.string().max(1000).optional().openapi({ description: 'A query for the articles.' }),
  indicator: z
    .union([z.string().max(100), z.array(z.string().max(100)).max(20)])
    .optional()
    .openapi({ type: 'array', items: { type: 'string' }, description: 'Any of these indicators.' }),
  place: word('A code with what lies in it (51, 5133, 513328), or a name.'),
  level: word('`province`, `prefecture` or `county`.'),
  actor: word('What the actor has in it.'),
  item: word('What the thing counted has in it.'),
  verb: word('The verb.'),
  unit: word('The unit.'),
  min: figure('From here on.'),
  max: figure('Up to here.'),
  approx: flag('What the text calls about so many, or not.'),
  month: word('The year or month for which the number holds, else of the article: 2021, 2021-10.'),
  article: word('The id of an article.'),
}

type Asked = { [Name in keyof typeof filters]?: z.output<(typeof filters)[Name]> }

type ListAsked = Asked & Pick<ListClaimsOptions, 'cursor' | 'limit' | 'sort'>

function filtersOf({ approx, ...given }: Asked): ClaimFilters {
  return present({ ...given, approx: truth(approx) })
}

const claimsList = {
  tag: 'claims',
  summary: 'Who, where, did what, how many',
  query: { ...filters, sort: claimSort.optional() },
  schema: claimItems,
}
const claimsRoute = listRoute({ ...claimsList, path: '/claims' })
const claimsCsvRoute = listRoute({
  ...claimsList,
  path: '/claims.csv',
  description: 'As CSV by its address.',
})

const groupsRoute = listRoute({
  path: '/claims/groups',
  tag: 'claims',
  summary: 'Claims in groups, with sums that keep bounds',
  query: {
    ...filters,
    group_by: claimGrouping.openapi({
      description: 'Reprints count once, and what several claims say alike too.',
    }),
  },
  schema: claimGroups,
})

const claimRoute = createRoute({
  method: 'get',
  path: '/articles/{id}/claims/{claim}',
  tags: ['claims'],
  summary: 'One claim, with its passage',
  middleware: entityTag,
  request: { params: z.object({ id: z.string().min(1).max(600), claim: z.string().min(1).max(100) }) },
  responses: {
    200: { description: 'The claim.', content: { 'application/json': { schema: claimItem } } },
    304: notModified,
    default: problemResponse,
  },
})

const indicatorsRoute = wholeListRoute({
  path: '/indicators',
  tag: 'claims',
  summary: 'The indicators that claims are of',
  query: {},
  schema: indicatorList,
})

const { indicator: _, ...compareFilters } = filters

const compareRoute = listRoute({
  path: '/indicators/{indicator}/compare',
  tag: 'claims',
  summary: 'One indicator across places, each with a grade and its reason',
  params: z.object({ indicator: z.string().min(1).max(100) }),
  query: compareFilters,
  schema: indicatorComparison,
})

/** /v1/claims and /v1/indicators: numbers, each with the passage it is printed in. */
export function claims(driver: Driver) {
  const found = ({ cursor, limit, sort, ...query }: ListAsked) =>
    listClaims(driver, { ...filtersOf(query), ...present({ cursor, limit, sort }) })
  return createRouter()
    .openapi(claimsRoute, async (c) => {
      const { fields, format, ...asked } = c.req.valid('query')
      return answerList(c, await found(asked), { fields, format })
    })
    .openapi(claimsCsvRoute, async (c) => {
      const { fields, format = 'csv', ...asked } = c.req.valid('query')
      return answerList(c, await found(asked), { fields, format })
    })
    .openapi(groupsRoute, async (c) => {
      const { cursor, limit, group_by: groupBy, fields, format, ...query } = c.req.valid('query')
      const found = await aggregateClaims(driver, {
        ...filtersOf(query),
        ...present({ cursor, limit }),
        groupBy,
      })
      return answerList(c, found, { fields, format })
    })
    .openapi(claimRoute, async (c) => {
      const { id, claim } = c.req.valid('param')
      const found = await getClaim(driver, id, claim)
      if (found) return c.json(found, 200)
      throw new ApiProblem('no-claim', `The article '${id}' has no claim '${claim}', or is not stored here.`)
    })
    .openapi(indicatorsRoute, async (c) => {
      const items = await listIndicators(driver)
      return answerList(c, { items, next: null, total: items.length }, c.req.valid('query'))
    })
    .openapi(compareRoute, async (c) => {
      const { cursor, limit, fields, format, ...query } = c.req.valid('query')
      const { indicator } = c.req.valid('param')
      const options = { ...filtersOf(query), ...present({ cursor, limit }) }
      return answerList(c, await compareIndicator(driver, indicator, options), { fields, format })
    })
}
