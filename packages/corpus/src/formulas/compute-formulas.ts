import type { Driver, SqlValue, Statement } from '../driver.ts'
import { insertRows } from '../insert-rows.ts'
import { corpusSize, readBodies } from '../read-bodies.ts'
import { findFormulas } from './find-formulas.ts'
import { formulaId } from './formula-id.ts'
import type { FormulaFindings, FoundFormula } from './types.ts'

export interface ComputedFormulas {
  /** Articles that were read, and formulas that were found. */
  articles: number
  formulas: number
}

/**
 * Finds the formulas of the whole corpus and keeps them in place of those found before. Compute the copies first, so
 * that reprints are counted once. `least` and `most` as `findFormulas` takes them.
 */
export async function computeFormulas(
  driver: Driver,
  options: { least?: number; most?: number } = {},
): Promise<ComputedFormulas> {
  const { articles, newest, letters } = await corpusSize(driver)
  const found = await findFormulas(() => readBodies(driver), { ...options, articles, letters })
  await driver.batch(statementsOf(found, articles, newest))
  return { articles, formulas: found.formulas.length }
}

/** Everything in place of what was there. The rows are made as they go in: there are millions of occurrences. */
function* statementsOf(
  { formulas, shares, months }: FormulaFindings,
  articles: number,
  newest: number,
): Generator<Statement> {
  for (const table of ['formulas', 'corpus_months', 'formula_shares']) yield { sql: `delete from ${table}` }
  const ranked = withIds(formulas)
  yield* insertRows(
    'formulas',
    ['key', 'id', 'text', 'letters', 'articles', 'publishers', 'class', 'sign', 'sign_share'],
    ranked.map((f) => [
      f.key,
      f.id,
      f.text,
      f.letters,
      f.articles,
      f.publishers,
      f.class,
      f.evidence.sign,
      f.evidence.share,
    ]),
  )
  yield* insertRows(
    'formula_variants',
    ['formula_key', 'ordinal', 'text', 'articles'],
    ranked.flatMap(({ key, variants }) =>
      variants.map(({ text, articles }, ordinal) => [key, ordinal, text, articles]),
    ),
  )
  yield* insertRows(
    'formula_occurrences',
    ['formula_key', 'ordinal', 'article_key', 'block', 'at_start', 'at_end', 'variant'],
    occurrenceRows(ranked),
  )
  yield* insertRows(
    'formula_months',
    ['formula_key', 'month', 'articles'],
    ranked.flatMap((f) => f.months.map(({ month, articles }) => [f.key, month, articles])),
  )
  yield* insertRows(
    'corpus_months',
    ['month', 'articles'],
    months.map(({ month, articles }) => [month, articles]),
  )
  yield* insertRows(
    'formula_shares',
    ['article_key', 'covered', 'letters'],
    shares.map(({ article, covered, letters }) => [article, covered, letters]),
  )
  yield {
    sql: "insert or replace into corpus_state (name, articles, newest) values ('formulas', ?, ?)",
    params: [articles, newest],
  }
}

interface Ranked extends FoundFormula {
  key: number
  id: string
}

/** Two frames whose most used variants have the same letters have one id: the first is kept. */
function withIds(formulas: readonly FoundFormula[]): Ranked[] {
  const ids = new Set<string>()
  return formulas.flatMap((formula) => {
    const id = formulaId(formula.letters)
    if (ids.has(id)) return []
    ids.add(id)
    return [{ ...formula, id, key: ids.size }]
  })
}

function* occurrenceRows(ranked: readonly Ranked[]): Generator<SqlValue[]> {
  for (const { key, occurrences } of ranked) {
    let ordinal = 0
    for (const { article, block, start, end, variant } of occurrences) {
      yield [key, ordinal++, article, block, start, end, variant]
    }
  }
}
