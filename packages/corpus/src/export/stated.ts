/** An object without what the page does not state: null, undefined, empty strings, empty lists and empty objects. */
export function withoutBlanks<T extends Record<string, unknown>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value))) as Partial<T>
}

const isBlank = (value: unknown): boolean =>
  value == null ||
  value === '' ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0)

/** The first of all that share a key, in order. */
export function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const known = new Map<string, T>()
  for (const item of items) if (!known.has(key(item))) known.set(key(item), item)
  return [...known.values()]
}
