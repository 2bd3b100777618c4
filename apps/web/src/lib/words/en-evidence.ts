const count = new Intl.NumberFormat('en')
const many = (n: number, one: string, more = `${one}s`): string =>
  `${count.format(n)} ${n === 1 ? one : more}`

/** What is said of claims in groups, on a map and with their grades. */
export const enEvidence = {
  grade: 'Grade',
  papers: (n: number) => `From ${many(n, 'article')}; each place leads to the words.`,
  openCompare: 'Compare this indicator by itself',
  group: 'In groups',
  ungrouped: 'one by one',
  groups: {
    indicator: 'by indicator',
    province: 'by province',
    place: 'by place',
    actor: 'by actor',
    month: 'by month',
  },
  heads: { indicator: 'Indicator', province: 'Province', place: 'Place', actor: 'Actor', month: 'Month' },
  table: 'Claims in groups',
  total: (n: number) => many(n, 'group'),
  claims: 'Claims',
  articles: 'Articles',
  statements: 'Counted once',
  statementsWhy:
    'Reprints count once, and so does what several claims say alike. Sums are made only of numbers with the same indicator, unit and level of place; they keep bounds, and rates are never added.',
  sums: 'Together',
  sum: (indicator: string, amount: string, unit: string, level: string | null) =>
    `${indicator}: ${amount}${unit ? ` ${unit}` : ''}${level ? ` (${level})` : ''}`,
  cumulative: 'running total',
  conflicting: (n: number) => `${many(n, 'statement')} not agreed on`,
  noKey: 'not stated',
  drawnSums: (unit: string | null, level: string | null) =>
    `${unit ?? 'number'}${level ? `, ${level}` : ''}; an arrow is an open bound`,
  drawnCounts: 'statements, counted once',
  map: 'Where the claims are',
  mapNote: (n: number) =>
    `Claims by province, each tile about where the province lies. ${count.format(n)} name no place.`,
  inProvince: (name: string, n: number) => `${name}: ${many(n, 'claim')}`,
  everywhere: 'All places',
  asTable: 'The same as a table',
}
