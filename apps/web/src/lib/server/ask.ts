/** What the API answered, or the sentence that says why it did not. */
export type Answer<Data> = { ok: true; data: Data } | { ok: false; status: number; detail: string | null }

/** Asks the API of this server. */
export async function ask<Data>(fetch: typeof globalThis.fetch, path: string): Promise<Answer<Data>> {
  return answerOf(await fetch(path))
}

/** Asks it with a body of JSON. */
export async function send<Data>(
  fetch: typeof globalThis.fetch,
  path: string,
  body: unknown,
): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json' }
  return answerOf(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  if (response.ok) return { ok: true, data: (await response.json()) as Data }
  const problem = (await response.json().catch(() => null)) as { detail?: string; title?: string } | null
  return { ok: false, status: response.status, detail: problem?.detail ?? problem?.title ?? null }
}

/** The parameters of an address that a list understands, in a query of its own. */
export function chosen(search: URLSearchParams, names: readonly string[], more: Record<string, string> = {}) {
  const query = new URLSearchParams(more)
  for (const name of names)
    for (const value of search.getAll(name)) if (value !== '') query.append(name, value)
  return query
}
