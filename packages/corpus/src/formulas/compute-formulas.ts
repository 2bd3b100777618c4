import type { Driver, Statement } from '../driver.ts'
import { insertRows } from '../insert-rows.ts'
import { corpusSize, readBodies } from '../read-bodies.ts'
import { findFormulas } from './find-formulas.ts'
import { formulaId } from './formula-id.ts'
import type { FormulaFindings } from './types.ts'

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
  await driver.batch([
    ...['formulas', 'corpus_months', 'formula_shares'].map((table) => ({ sql: `delete from ${table}` })),
    ...rowsOf(found),
    {
      sql: "insert or replace into corpus_state (name, articles, newest) values ('formulas', ?, ?)",
      params: [articles, newest],
    },
  ])
  return { articles, formulas: found.formulas.length }
}

function rowsOf({ formulas, shares, months }: FormulaFindings): Statement[] {
  const ids = new Set<string>()
  const ranked = formulas.flatMap((formula) => {
    const id = formulaId(formula.letters)
    if (ids.has(id)) return []
    ids.add(id)
    return [{ ...formula, id, key: ids.size }]
  })
  return [
    ...insertRows(
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
    ),
    ...insertRows(
      'formula_variants',
      ['formula_key', 'ordinal', 'text', 'articles'],
      ranked.flatMap(({ key, variants }) =>
        variants.map(({ text, articles }, ordinal) => [key, ordinal, text, articles]),
      ),
    ),
    ...insertRows(
      'formula_occurrences',
      ['formula_key', 'ordinal', 'article_key', 'block', 'at_start', 'at_end', 'variant'],
      ranked.flatMap(({ key, occurrences }) =>
        occurrences.map(({ article, block, start, end, variant }, ordinal) => [
          key,
          ordinal,
          article,
          block,
          start,
          end,
          variant,
        ]),
      ),
    ),
    ...insertRows(
      'formula_months',
      ['formula_key', 'month', 'articles'],
      ranked.flatMap((f) => f.months.map(({ month, articles }) => [f.key, month, articles])),
    ),
    ...insertRows(
      'corpus_months',
      ['month', 'articles'],
      months.map(({ month, articles }) => [month, articles]),
    ),
    ...insertRows(
      'formula_shares',
      ['article_key', 'covered', 'letters'],
      shares.map(({ article, covered, letters }) => [article, covered, letters]),
    ),
  ]
}
