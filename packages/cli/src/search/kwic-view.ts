import { type KwicList, kwic, kwicLimit } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { closing } from './format-articles.ts'
import { sortOf } from './sort-option.ts'
import { asJson, type View } from './view.ts'

/** Every place where the words stand, in its context. */
export const kwicView: View = async (driver, { sort, ...options }) => {
  const list = await kwic(driver, {
    ...options,
    ...sortOf(sort, ['position', 'newest', 'left', 'right'], 'Lines of --kwic'),
  })
  return { table: () => asTable(list), json: () => asJson(list), csv: () => asCsv(list) }
}

function asTable({ items, next, total, capped }: KwicList): string {
  const lines = alignColumns(
    items.map(({ left, hit, right, published, source }) => [
      left,
      `[${hit}]`,
      right,
      published ?? 'undated',
      source ?? '',
    ]),
    [0],
  )
  lines.push(...closing({ shown: items.length, total, next }))
  if (capped) lines.push(`There are more than ${kwicLimit} hits; no more were counted or sorted.`)
  return `${lines.join('\n')}\n`
}

function asCsv({ items }: KwicList): string {
  return stringify(
    items.map(({ at, ...line }) => ({ ...line, ...at })),
    {
      header: true,
      columns: ['id', 'headline', 'source', 'published', 'block', 'start', 'end', 'left', 'hit', 'right'],
    },
  )
}
