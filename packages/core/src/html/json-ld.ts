import type { HeadField } from './rendered.ts'

const fields = ['headline', 'datePublished', 'author', 'publisher', 'name', 'articleSection'] as const
const mostNodes = 500

/**
 * What a JSON-LD block says of an article: its headline, date, author and publisher. `start` is where the block's text
 * begins in the source. Broken JSON says nothing.
 */
export function readJsonLd(text: string, start: number): HeadField[] {
  const root = parsed(text)
  const found: HeadField[] = []
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && i < mostNodes; i++) {
    const node = queue[i]
    if (Array.isArray(node)) queue.push(...node)
    else if (isRecord(node)) {
      if (/Article|NewsArticle|Report|BlogPosting/.test(String(node['@type'] ?? '')))
        found.push(...statements(node, text, start))
      queue.push(...Object.values(node).filter((value) => typeof value === 'object'))
    }
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
    for (const value of Array.isArray(given) ? given : [given]) {
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
