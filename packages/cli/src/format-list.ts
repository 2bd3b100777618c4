import type { ArticleList, ArticleListItem } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import stringWidth from 'string-width'

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
  const rows = items.map((item) => [item.published ?? 'undated', item.source ?? '', titleOf(item)])
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))))
  const lines = rows.flatMap((row, i) => {
    const cells = row.map(
      (cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell))),
    )
    const snippet = items[i]?.snippet?.text
    return [cells.join('  ').trimEnd(), `    ${items[i]?.id ?? ''}`, ...(snippet ? [`    ${snippet}`] : [])]
  })
  lines.push(total === 0 ? 'Nothing was found.' : `${items.length} of ${total}`)
  if (next !== null) lines.push(`More: --cursor ${next}`)
  return `${lines.join('\n')}\n`
}

const titleOf = ({ headline, name }: ArticleListItem) =>
  headline ?? (name === null ? '(no headline)' : `(${name})`)
