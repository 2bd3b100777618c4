/** What the API answered, or the sentence that says why it did not. */
export type Answer<Data> = { ok: true; data: Data } | { ok: false; status: number; detail: string | null }

/** Asks the API of this server. */
export async function ask<Data>(fetch: typeof globalThis.fetch, path: string): Promise<Answer<Data>> {
  const response = await fetch(path)
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
