import { timeline } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { asJson, type View } from './view.ts'

/** Articles by month; those that print a year alone, and those that print no date, stand after them. */
export const timelineView: View = async (driver, { claims, ...options }) => {
  const indicator = options.filters?.indicator
  const line = await timeline(driver, {
    ...options,
    ...(claims && { claims: indicator === undefined ? true : { indicator } }),
  })
  const items = [
    ...line.months.map(({ month, ...counts }) => ({ time: month, ...counts })),
    ...line.years.map(({ year, ...counts }) => ({ time: year, ...counts })),
    ...(line.undated.articles > 0 ? [{ time: null, ...line.undated }] : []),
  ]
  const columns = ['time', 'articles', ...(claims ? ['claims'] : [])]
  return {
    json: () => asJson({ items, next: null, total: items.length }),
    csv: () => stringify(items, { header: true, columns }),
    table: () => {
      const rows = items.map(({ time, articles, claims: found }) => [
        time ?? 'undated',
        `${articles}`,
        ...(found === undefined ? [] : [`${found}`]),
      ])
      const lines = rows.length > 0 ? alignColumns([columns, ...rows], [1, 2]) : ['Nothing was found.']
      return `${lines.join('\n')}\n`
    },
  }
}
