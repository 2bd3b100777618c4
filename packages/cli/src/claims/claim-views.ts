import {
  aggregateClaims,
  type Bounds,
  type ClaimFilters,
  type ClaimGrouping,
  type ClaimItem,
  type ClaimSort,
  compareIndicator,
  type Driver,
  listClaims,
} from '@jianbao/corpus'
import { stringify } from 'csv-stringify/sync'
import { alignColumns } from '../align-columns.ts'
import { closing } from '../search/format-articles.ts'
import { asJson, type Format } from '../search/view.ts'

interface Paging {
  limit?: number
  cursor?: string
}

type Formats = Record<Format, () => string>

/** Claims, a row each, with the passage below on a terminal. */
export async function claimsView(
  driver: Driver,
  options: ClaimFilters & Paging & { sort?: ClaimSort },
): Promise<Formats> {
  const list = await listClaims(driver, options)
  return {
    json: () => asJson(list),
    csv: () => asCsv(list.items.map(flat), claimColumns),
    table: () => {
      const rows = alignColumns(
        list.items.map(({ asOf, article, place, indicator, text, item }) => [
          asOf ?? article.published ?? 'undated',
          place?.name ?? '',
          indicator ?? '',
          `${text}${item ?? ''}`,
        ]),
      )
      const lines = list.items.flatMap(({ article, id, passage }, i) => [
        rows[i] ?? '',
        `    ${article.id} ${id}`,
        ...(passage ? [`    ${marked(passage)}`] : []),
      ])
      return closed(lines, list)
    },
  }
}

/** Claims in groups, with their sums. */
export async function groupsView(
  driver: Driver,
  options: ClaimFilters & Paging & { groupBy: ClaimGrouping },
): Promise<Formats> {
  const list = await aggregateClaims(driver, options)
  const rows = list.items.flatMap(({ sums, ...group }) =>
    (sums.length > 0 ? sums : [null]).map((sum) => ({
      ...group,
      indicator: sum?.indicator ?? null,
      lower: sum?.lower ?? null,
      upper: sum?.upper ?? null,
      unit: sum?.unit ?? null,
      level: sum?.level ?? null,
      cumulative: sum?.cumulative ?? null,
      added: sum?.statements ?? null,
      disagreeing: sum?.conflicting ?? null,
    })),
  )
  return {
    json: () => asJson(list),
    csv: () => asCsv(rows, Object.keys(rows[0] ?? { key: null })),
    table: () => {
      const lines = list.items.flatMap(({ key, label, claims, articles, statements, conflicting, sums }) => [
        `${label ?? key ?? '(none)'}${label === key || key === null ? '' : ` ${key}`}: ${claims} claims in ${articles} articles, ${statements} when repeats count once${conflicting > 0 ? `, ${conflicting} of them in conflict` : ''}`,
        ...alignColumns(
          sums.map((sum) => [
            '   ',
            sum.indicator,
            `${range(sum)} ${sum.unit ?? ''}`,
            sum.level ?? 'no place',
            ...(sum.cumulative ? ['in all so far'] : []),
          ]),
        ),
      ])
      return closed(lines, list)
    },
  }
}

/** One indicator, place by place. */
export async function comparisonView(
  driver: Driver,
  indicator: string,
  options: ClaimFilters & Paging,
): Promise<Formats> {
  const { indicator: _, ...filters } = options
  const list = await compareIndicator(driver, indicator, filters)
  const rows = list.items.map(({ place, claims, ...rest }) => ({
    place: place?.name ?? null,
    adcode: place?.adcode ?? null,
    ...rest,
    claims: claims.map(({ article, claim }) => `${article} ${claim}`).join(' | '),
  }))
  const columns = [
    'place',
    'adcode',
    'level',
    'date',
    'lower',
    'upper',
    'unit',
    'cumulative',
    'approx',
    'grade',
    'reason',
    'agreement',
    'claims',
  ]
  return {
    json: () => asJson(list),
    csv: () => asCsv(rows, columns),
    table: () =>
      closed(
        alignColumns(
          rows.map(({ grade, place, date, unit, reason, agreement, ...bounds }) => [
            grade,
            place ?? '(no place)',
            date ?? 'undated',
            `${range(bounds)} ${unit ?? ''}`,
            agreement,
            grade === 'A' ? '' : reason,
          ]),
        ),
        list,
      ),
  }
}

const claimColumns = [
  ...[
    'article',
    'claim',
    'published',
    'headline',
    'publisher',
    'source',
    'indicator',
    'place',
    'adcode',
    'level',
  ],
  ...[
    'text',
    'value',
    'lower',
    'upper',
    'approx',
    'unit',
    'per',
    'item',
    'actor',
    'verb',
    'asOf',
    'cumulative',
    'passage',
  ],
]

const flat = ({ id, place, article, passage, ...claim }: ClaimItem) => ({
  ...claim,
  ...article,
  article: article.id,
  claim: id,
  place: place?.name ?? null,
  adcode: place?.adcode ?? null,
  passage: passage?.text ?? null,
})

/** Cells that a spreadsheet would take for formulas are told apart; booleans are words. */
const asCsv = (rows: readonly object[], columns: readonly string[]) =>
  stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    cast: { boolean: (value) => `${value}` },
  })

/** A number as far as it is known. */
function range({ lower, upper }: Bounds): string {
  if (lower === upper) return lower === null ? 'unknown' : `${lower}`
  if (upper === null) return `at least ${lower}`
  return lower === null || lower === 0 ? `at most ${upper}` : `${lower} to ${upper}`
}

/** A block with the claim in brackets. */
const marked = ({ text, at }: NonNullable<ClaimItem['passage']>) =>
  `${text.slice(0, at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end)}`

const closed = (
  lines: readonly string[],
  { items, total, next }: { items: readonly unknown[]; total: number; next: string | null },
) => `${[...lines, ...closing({ shown: items.length, total, next })].join('\n')}\n`
