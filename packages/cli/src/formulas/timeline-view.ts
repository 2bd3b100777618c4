import { type Driver, getFormula, type MonthOfUse } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { asJson, type Format } from '../search/view.ts'
import { noFormula } from './no-formula.ts'

/** A formula's use by month: articles that have it, of all, with the interval of their share. */
export async function timelineView(driver: Driver, id: string): Promise<Record<Format, () => string>> {
  const formula = await getFormula(driver, id)
  if (formula === null) throw noFormula(id)
  const { text, months } = formula
  return {
    json: () => asJson({ items: months, next: null, total: months.length }),
    csv: () =>
      stringify(
        months.map(({ interval, ...month }) => ({ ...month, ...interval })),
        { header: true, columns: ['month', 'articles', 'of', 'share', 'low', 'high'] },
      ),
    table: () => {
      const rows = months.map((month) => [month.month, `${month.articles}`, `${month.of}`, shareOf(month)])
      const lines =
        rows.length > 0
          ? alignColumns([['month', 'articles', 'of', 'share (95 % interval)'], ...rows], [1, 2])
          : ['No article is dated to the month.']
      return `${[text, '', ...lines].join('\n')}\n`
    },
  }
}

function shareOf({ share, interval }: MonthOfUse): string {
  if (share === null || interval === null) return 'too few to say'
  return `${percent(share)} % (${percent(interval.low)} to ${percent(interval.high)})`
}

const percent = (share: number) => (share * 100).toFixed(1)
