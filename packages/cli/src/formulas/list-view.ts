import { type Driver, type FormulaOptions, formulaShare, listFormulas } from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { closing } from '../search/format-articles.ts'
import { asJson, type Format } from '../search/view.ts'

type Formulas = Awaited<ReturnType<typeof listFormulas>>

/** Formulas with their variants; of one article, how much of it they cover. */
export async function listView(
  driver: Driver,
  options: FormulaOptions,
): Promise<Record<Format, () => string>> {
  const list = await listFormulas(driver, options)
  const share = options.article === undefined ? null : await formulaShare(driver, options.article)
  const withShare = share === null ? list : { ...list, share }
  return {
    json: () => asJson(withShare),
    csv: () => asCsv(list),
    table: () => [...rowsOf(list), ...closingOf(list), ...covered(share), ...age(list), ''].join('\n'),
  }
}

const asCsv = ({ items }: Formulas) =>
  stringify(
    items.map(({ evidence, variants, ...item }) => ({
      ...item,
      sign: evidence.sign,
      variants: variants.map(({ text, articles }) => `${text} (${articles})`).join(' | '),
    })),
    { header: true, columns: ['id', 'text', 'articles', 'publishers', 'class', 'sign', 'variants'] },
  )

function rowsOf({ items }: Formulas): string[] {
  const [head = '', ...rows] = alignColumns(
    [
      ['papers', 'articles', 'class', 'formula'],
      ...items.map((item) => [String(item.publishers), String(item.articles), item.class, item.text]),
    ],
    [0, 1],
  )
  return [
    head,
    ...items.flatMap(({ variants }, i) => [
      rows[i] ?? '',
      ...variants.slice(1).map(({ text, articles }) => `        ${text} (${articles})`),
    ]),
  ]
}

const closingOf = (list: Formulas) => closing({ shown: list.items.length, ...list })

const covered = (share: number | null) =>
  share === null ? [] : [`Formulas cover ${Math.round(share * 100)} % of the article.`]

/** What of the corpus the list does not know. */
function age({ computed }: Formulas): string[] {
  if (computed === null) return ['They were never looked for here: add --compute.']
  if (computed.since === 0) return []
  return [`${computed.since} articles were added since: --compute looks at them too.`]
}
