import type { HeadField } from './rendered.ts'

const fields = ['headline', 'datePublished', 'author', 'publisher', 'name', 'articleSection'] as const
const mostNodes = 500
/** Authors and the like beyond this many are left out. */
const mostValues = 20

/**
 * What a JSON-LD block says of an article: its headline, date, author and publisher. `start` is where the block's text
 * begins in the source. Broken JSON says nothing.
 */
export function readJsonLd(text: string, start: number): HeadField[] {
  const found: HeadField[] = []
  const queue: unknown[] = [parsed(text)]
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i]
    if (isRecord(node) && /Article|NewsArticle|Report|BlogPosting/.test(String(node['@type'] ?? ''))) {
      for (const field of statements(node, text, start)) found.push(field)
    }
    const inner = Array.isArray(node) ? node : isRecord(node) ? Object.values(node) : []
    for (const value of inner) if (typeof value === 'object' && queue.length < mostNodes) queue.push(value)
  }
  return found
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function statements(node: Record<string, unknown>, text: string, start: number): HeadField[] {
  const found: HeadField[] = []
  for (const field of fields) {
    const given = node[field]
    for (const value of Array.isArray(given) ? given.slice(0, mostValues) : [given]) {
      const said = isRecord(value) ? value.name : value
      if (typeof said !== 'string' || said.trim() === '') continue
      const at = text.indexOf(said)
      if (at >= 0)
        found.push({
          name: `ld:${field}`,
          value: said.trim(),
          start: start + at,
          end: start + at + said.length,
        })
    }
  }
  return found
}
