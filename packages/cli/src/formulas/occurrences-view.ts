import { type Driver, listOccurrences } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { closing } from '../search/format-articles.ts'
import { asJson, type Format } from '../search/view.ts'
import { noFormula } from './no-formula.ts'

/** Letters on either side that a terminal has room for. */
const width = 16

/** Every place where a formula stands, in its context. */
export async function occurrencesView(
  driver: Driver,
  id: string,
  options: { limit: number; cursor?: string },
): Promise<Record<Format, () => string>> {
  const list = await listOccurrences(driver, id, options)
  if (list === null) throw noFormula(id)
  const { items, total, next } = list
  return {
    json: () => asJson(list),
    csv: () =>
      stringify(
        items.map(({ article, ...place }) => ({ ...article, ...place })),
        {
          header: true,
          columns: [
            'id',
            'headline',
            'publisher',
            'published',
            'block',
            'start',
            'end',
            'left',
            'text',
            'right',
          ],
        },
      ),
    table: () => {
      const rows = items.map(({ article, left, text, right }) => [
        left.slice(-width),
        `[${text}]`,
        right.slice(0, width),
        article.published ?? 'undated',
        article.publisher ?? '',
      ])
      return `${[...alignColumns(rows, [0]), ...closing({ shown: items.length, total, next })].join('\n')}\n`
    },
  }
}
