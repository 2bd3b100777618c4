import { afterAll, expect } from 'vitest'
import { type ApiOptions, createApi } from './create-api.ts'
import { type ProblemDocument, problemDocument } from './problem.ts'
import { temporaryStore } from './temporary-store.ts'

export type Body = NonNullable<RequestInit['body']>

export const token = 'write-token-of-the-tests'

/** For tests: an API over a new database, gone when the test file is done. `faults` is what `onFault` was told. */
export async function temporaryApi(options: Partial<ApiOptions> = {}) {
  const { driver, close } = await temporaryStore()
  afterAll(close)
  const faults: unknown[] = []
  const app = createApi({ driver, token, onFault: (cause) => faults.push(cause), ...options })

  /** Sends a body as the holder of the token. */
  async function post(path: string, body: Body, headers: Record<string, string> = {}) {
    return app.request(path, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain', ...headers },
    })
  }
  return { app, driver, faults, post }
}

/** The problem document that an answer must be. */
export async function problemIn(response: Response): Promise<ProblemDocument> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemDocument.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}
