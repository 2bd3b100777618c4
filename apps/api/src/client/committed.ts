import { fileURLToPath } from 'node:url'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'
import { createApi } from '../create-api.ts'

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

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The files that are made from the routes and kept in the repository, for those who read the API without running it. */
export const committed: readonly { path: string; make(): Promise<string> }[] = [
  { path: pathOf('./generated/openapi.json'), make: openapiJson },
  {
    path: pathOf('./generated/paths.ts'),
    make: async () => COMMENT_HEADER + astToString(await openapiTS(await openapiJson())),
  },
]
