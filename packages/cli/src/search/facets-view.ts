import { countFacets } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { asJson, type View } from './view.ts'

const indents = { province: '', prefecture: '  ', county: '    ' }

/** How many of the articles found have which values. */
export const facetsView: View = async (driver, { facet = [], ...options }) => {
  const facets = await countFacets(driver, { ...options, facets: facet })
  const items = facets.flatMap(({ name, values }) => values.map((value) => ({ facet: name, ...value })))
  const more = facets.filter((counted) => counted.more).map(({ name }) => name)
  return {
    json: () => asJson({ items, next: null, total: items.length }),
    csv: () =>
      stringify(items, { header: true, columns: ['facet', 'value', 'label', 'n', 'level', 'parent'] }),
    table: () => {
      const lines = alignColumns(
        items.map(({ facet: name, value, label, n, level }) => [
          name,
          `${n}`,
          `${level ? indents[level] : ''}${value}`,
          label ?? '',
        ]),
        [1],
      )
      if (items.length === 0) lines.push('Nothing was found.')
      if (more.length > 0) lines.push(`There are more values of ${more.join(', ')}: raise --limit.`)
      return `${lines.join('\n')}\n`
    },
  }
}
