import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './generated/paths.ts'

export interface ClientOptions {
  /** Where the API answers, without '/v1'; the page's own origin if absent. */
  baseUrl?: string
  /** The server's write token; reading needs none. */
  token?: string
  fetch?: typeof globalThis.fetch
}

/**
 * A client whose addresses, parameters and answers are those of the OpenAPI document:
 * `await createClient().GET('/v1/articles', { params: { query: { q: '渡口' } } })` gives `data`, or a problem in `error`.
 */
export function createClient({
  baseUrl = '',
  token,
  fetch,
}: ClientOptions = {}): Client<paths, 'application/json'> {
  return createFetchClient<paths, 'application/json'>({
    baseUrl,
    ...(fetch && { fetch }),
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  })
}

export type { components, paths } from './generated/paths.ts'
