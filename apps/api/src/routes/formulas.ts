import { createRoute, z } from '@hono/zod-openapi'
import { type Driver, getFormula, listFormulas, listOccurrences } from '@jianbao/corpus'
import { entityTag, notModified } from '../entity-tag.ts'
import { answerList } from '../list-answer.ts'
import { listRoute } from '../list-route.ts'
import { present } from '../present.ts'
import { ApiProblem, problemResponse } from '../problem.ts'
import { createRouter } from '../router.ts'
import { formulaClass, formulaDetail, formulaList, occurrenceList } from '../schemas/formulas.ts'

const params = z.object({ id: z.string().min(1).max(100) })

const formulasRoute = listRoute({
  path: '/',
  tag: 'formulas',
  summary: 'Phrases that papers share, with their variants',
  description:
    "Those of most publishers first. Found over the whole corpus by 'jianbao formulas --compute'; `computed` says over how many articles.",
  query: {
    q: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'Words that a variant must contain, in either script.' }),
    class: formulaClass.optional(),
    article: z.string().max(600).optional().openapi({ description: 'Only those of one article.' }),
  },
  schema: formulaList,
})

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['formulas'],
  summary: 'One formula, with its use over time',
  middleware: entityTag,
  request: { params },
  responses: {
    200: { description: 'The formula.', content: { 'application/json': { schema: formulaDetail } } },
    304: notModified,
    default: problemResponse,
  },
})

const occurrencesRoute = listRoute({
  path: '/{id}/occurrences',
  tag: 'formulas',
  summary: 'Where a formula stands',
  description: 'Each with its context and a way to its passage.',
  params,
  query: {},
  schema: occurrenceList,
})

/** /v1/formulas: phrases that papers share. */
export function formulas(driver: Driver) {
  return createRouter()
    .openapi(formulasRoute, async (c) => {
      const { fields, format, ...options } = c.req.valid('query')
      return answerList(c, await listFormulas(driver, present(options)), { fields, format })
    })
    .openapi(getRoute, async (c) => {
      const { id } = c.req.valid('param')
      const found = await getFormula(driver, id)
      if (found === null) throw noFormula(id)
      return c.json(found, 200)
    })
    .openapi(occurrencesRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { fields, format, ...options } = c.req.valid('query')
      const found = await listOccurrences(driver, id, present(options))
      if (found === null) throw noFormula(id)
      return answerList(c, found, { fields, format })
    })
}

const noFormula = (id: string) =>
  new ApiProblem(
    'no-formula',
    `No formula has the id '${id}'. GET /v1/formulas lists them; ids change when formulas are computed anew.`,
  )
