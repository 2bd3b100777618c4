import type { Driver } from '../driver.ts'
import { CorpusError } from '../errors.ts'
import { query, toStatement } from '../query.ts'
import { readTerm, type Term } from '../tokens.ts'
import { type CompiledQuery, compileQuery } from './compile-query.ts'
import { parseQuery, readField } from './parse-query.ts'
import { printedNames } from './printed-names.ts'
import type { FieldName } from './query-fields.ts'
import { combine, leavesOf, type Query } from './query-tree.ts'

/** Facts asked for beside the query, by field; of several values any will do. */
export type Filters = Partial<Record<FieldName | 'month', string | readonly string[]>>

/** Which articles are meant. */
export interface SearchOptions {
  /**
   * What must be found, in the query language: words, "phrases", AND, OR, NOT or `-`, brackets, and fields such as
   * `title:` or `place:`. Blank or absent: all articles.
   */
  q?: string
  filters?: Filters
}

/** A search, ready to be run. */
export interface Search extends CompiledQuery {
  /** What was looked for in the body, and is not to be absent. */
  terms: Term[]
  /** Whether words were looked for at all. */
  hasWords: boolean
  /** Something was typed in which nothing can be looked for: it finds no article. */
  nothing: boolean
}

/** The search that finds all articles. */
export const everything: Search = { match: null, where: null, terms: [], hasWords: false, nothing: false }

/** A statement of D1 binds 100 values; some are left for what is done with the articles found. */
const maxParameters = 80

/**
 * Reads what was asked for.
 *
 * @throws CorpusError 'bad-query' where it cannot be read.
 */
export async function readSearch(driver: Driver, { q = '', filters = {} }: SearchOptions): Promise<Search> {
  const typed = parseQuery(q)
  const tree = combine('and', [typed, readFilters(filters)])
  if (typed === null && q.trim() !== '') return { ...everything, nothing: true }
  if (tree === null) return everything
  const compiled = compileQuery(tree, await printedNames(driver, tree))
  refuseTooMany(compiled)
  return {
    ...compiled,
    terms: termsOf(tree),
    hasWords: Array.from(leavesOf(tree, { negated: true })).some(({ kind }) => kind === 'term'),
    nothing: false,
  }
}

function refuseTooMany({ where }: CompiledQuery): void {
  if (where === null) return
  const { params } = toStatement(query.selectFrom('articles').select('key').where(where))
  if (params.length <= maxParameters) return
  throw new CorpusError(
    'bad-query',
    `The query and its filters have more conditions than can be checked at once: they take ${params.length} values of at most ${maxParameters}. Ask for less.`,
  )
}

function termsOf(query: Query): Term[] {
  const terms = new Map<string, Term>()
  for (const leaf of leavesOf(query, { negated: false })) {
    const term = leaf.kind === 'term' && leaf.field !== 'title' ? readTerm(leaf.text) : null
    if (term) terms.set(term.match, term)
  }
  return [...terms.values()]
}

function readFilters(filters: Filters): Query | null {
  const fields = Object.entries(filters).map(([name, given]) => {
    const refuse = (problem: string) =>
      new CorpusError('bad-query', `The filter '${name}' cannot be used: ${problem}.`)
    const values = typeof given === 'string' ? [given] : (given ?? [])
    return combine(
      'or',
      values.map((value) => readField(name, value, refuse)),
    )
  })
  return combine('and', fields)
}
