import { fileURLToPath } from 'node:url'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'
import { createApi } from '../create-api.ts'
import { chosenMark } from '../list-route.ts'

/** A driver for an app that is only asked to describe itself. */
const noDriver = {
  all: () => Promise.reject(new Error('There is no database here.')),
  run: () => Promise.reject(new Error('There is no database here.')),
  batch: () => Promise.reject(new Error('There is no database here.')),
}

async function openapiJson(): Promise<string> {
  const response = await createApi({ driver: noDriver }).request('/v1/openapi.json')
  return `${JSON.stringify(await response.json(), null, 2)}\n`
}

/** A list with `fields` is told apart in the document; a client would have to ask of every item what it has. */
function withoutChosenFields(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('anyOf' in value)) return value
  const choices = value.anyOf as object[]
  const whole = choices.filter((choice) => !(chosenMark in choice))
  return whole.length === choices.length ? value : whole[0]
}

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The files that are made from the routes and kept in the repository, for those who read the API without running it. */
export const committed: readonly { path: string; make(): Promise<string> }[] = [
  { path: pathOf('./generated/openapi.json'), make: openapiJson },
  {
    path: pathOf('./generated/paths.ts'),
    make: async () => {
      const document = JSON.parse(await openapiJson(), withoutChosenFields)
      return COMMENT_HEADER + astToString(await openapiTS(document))
    },
  },
]
