import { OpenAPIHono } from '@hono/zod-openapi'
import type { RequestIdVariables } from 'hono/request-id'
import { ApiProblem, type Fault } from './problem.ts'

export interface ApiEnv {
  /** `client` is the caller's address, where whoever calls `fetch` knows it. */
  Bindings: { client?: string }
  Variables: RequestIdVariables
}

/** An empty sub-app whose validation failures become problems that name the parameter. */
export function createRouter() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return
      const errors = result.error.issues.map(
        ({ path, message }): Fault => ({ detail: message, parameter: path.join('.') }),
      )
      throw new ApiProblem('bad-parameter', summary(errors), { errors })
    },
  })
}

function summary(errors: readonly Fault[]): string {
  return errors.map(({ parameter, detail }) => `'${parameter}': ${detail}.`).join(' ')
}
