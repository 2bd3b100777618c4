/** What of an OpenAPI document the page shows. */
export interface ApiDocument {
  tags?: { name: string }[]
  paths: Record<string, Record<string, { tags?: string[]; summary?: string }>>
}

export interface ApiRoute {
  method: string
  path: string
  summary: string
}

/** The routes of a document by tag, in the document's order. */
export function routesByTag({ tags = [], paths }: ApiDocument): { tag: string; routes: ApiRoute[] }[] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags: own = [], summary = '' }]) => ({
      tag: own[0] ?? '',
      route: { method: method.toUpperCase(), path, summary },
    })),
  )
  return tags
    .map(({ name }) => ({
      tag: name,
      routes: all.filter(({ tag }) => tag === name).map(({ route }) => route),
    }))
    .filter(({ routes }) => routes.length > 0)
}
