import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '@jianbao/corpus/node'
import { afterAll, expect } from 'vitest'
import { type ApiOptions, createApi } from './create-api.ts'
import { type ProblemDocument, problemDocument } from './problem.ts'

export type Body = NonNullable<RequestInit['body']>

export const token = 'write-token-of-the-tests'

/** For tests: an API over a new database file, gone when the test file is done. `faults` is what `onFault` was told. */
export async function temporaryApi(options: Partial<ApiOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-api-'))
  const driver = await openCorpus(folder)
  afterAll(() => {
    driver.close()
    rmSync(folder, { recursive: true, force: true })
  })
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
