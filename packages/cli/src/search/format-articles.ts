import type { ArticleList, ArticleListItem } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'

/** A list as CSV with a header line; the cursor of the next list is only in JSON. */
export function asCsv({ items }: ArticleList): string {
  return stringify(
    items.map(({ snippet, ...item }) => ({ ...item, snippet: snippet?.text ?? null })),
    {
      header: true,
      columns: ['id', 'headline', 'source', 'publisher', 'published', 'script', 'name', 'snippet'],
    },
  )
}

/** A list to be read on a terminal: a row and, where something was looked for, its words below. */
export function asTable({ items, next, total }: ArticleList): string {
  const rows = alignColumns(
    items.map((item) => [item.published ?? 'undated', item.source ?? '', titleOf(item)]),
  )
  const lines = items.flatMap(({ id, snippet }, i) => [
    rows[i] ?? '',
    `    ${id}`,
    ...(snippet?.text ? [`    ${snippet.text}`] : []),
  ])
  lines.push(...closing({ shown: items.length, total, next }))
  return `${lines.join('\n')}\n`
}

/** What stands below a list on a terminal. */
export function closing({
  shown,
  total,
  next,
}: {
  shown: number
  total: number
  next: string | null
}): string[] {
  const count = total === 0 ? 'Nothing was found.' : `${shown} of ${total}`
  return next === null ? [count] : [count, `More: --cursor ${next}`]
}

const titleOf = ({ headline, name }: ArticleListItem) =>
  headline ?? (name === null ? '(no headline)' : `(${name})`)
