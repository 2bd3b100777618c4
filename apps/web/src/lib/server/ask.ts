import { createClient } from '@jianbao/api/client'
import type { RequestEvent } from '@sveltejs/kit'

/** What the API answered, or the sentence that says why it did not. */
export type Answer<Data> = { ok: true; data: Data } | { ok: false; status: number; detail: string | null }

/** The API of this server with the types of its document, asked in the name of one reader's request. */
export const api = ({ fetch, url }: Pick<RequestEvent, 'fetch' | 'url'>) =>
  createClient({ baseUrl: url.origin, fetch })

/** The outcome of one call of the client as data, so that a page can show either. */
export async function answerOf<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Answer<Data>> {
  const { data, error, response } = await asked
  if (response.ok && data !== undefined) return { ok: true, data }
  const problem = (typeof error === 'object' ? error : null) as { detail?: string; title?: string } | null
  return { ok: false, status: response.status, detail: problem?.detail ?? problem?.title ?? null }
}

/** Parameters of an address that may stand there once, as a query; empty ones are left out. */
export function one<Name extends string>(
  search: URLSearchParams,
  ...names: Name[]
): Partial<Record<Name, string>> {
  const given = names.map((name) => [name, search.get(name)?.trim()] as const)
  return Object.fromEntries(given.filter(([, value]) => value)) as Partial<Record<Name, string>>
}

/** Parameters of an address that may stand there many times, as a query. */
export function many<Name extends string>(
  search: URLSearchParams,
  ...names: Name[]
): Partial<Record<Name, string[]>> {
  const given = names.map((name) => [name, search.getAll(name).filter((value) => value !== '')] as const)
  return Object.fromEntries(given.filter(([, values]) => values.length > 0)) as Partial<
    Record<Name, string[]>
  >
}

/** A parameter that has to be one of some words; undefined where it is none of them. */
export function oneOf<Value extends string>(
  search: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const asked = search.get(name)
  return values.find((value) => value === asked)
}

/** The address at which the API answers a query, for links that lead to the same list. */
export function addressOf(
  path: string,
  query: Record<string, string | number | readonly string[] | undefined>,
) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of [value ?? []].flat()) search.append(name, String(each))
  return search.size > 0 ? `${path}?${search}` : path
}
