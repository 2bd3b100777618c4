/** What articles can be narrowed by in an address; the API takes the same. */
export const filterNames = [
  'place',
  'publisher',
  'source',
  'month',
  'indicator',
  'formula',
  'scheme',
  'script',
  'damage',
  'is',
  'person',
  'org',
  'from',
  'to',
] as const

/** The filter that a facet's values are given to. */
export const filterOf = (facet: string): string => (facet === 'date' ? 'is' : facet)

/** The same address with a value of a filter added, or taken away where it is there; the list begins anew. */
export function toggled(address: URL, name: string, value: string): string {
  const search = new URLSearchParams(address.search)
  const has = search.getAll(name).includes(value)
  const others = search.getAll(name).filter((other) => other !== value)
  search.delete(name)
  for (const other of others) search.append(name, other)
  if (!has) search.append(name, value)
  search.delete('cursor')
  return `${address.pathname}${search.size > 0 ? `?${search}` : ''}`
}

/** The same address with some parameters set, or taken away where they are null. */
export function withParams(address: URL, changes: Record<string, string | null>): string {
  const search = new URLSearchParams(address.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) search.delete(name)
    else search.set(name, value)
  }
  return `${address.pathname}${search.size > 0 ? `?${search}` : ''}`
}
