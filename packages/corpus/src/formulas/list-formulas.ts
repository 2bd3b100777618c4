import type { SelectQueryBuilder } from 'kysely'
import { checkLimit } from '../check-limit.ts'
import type { Driver } from '../driver.ts'
import { CorpusError } from '../errors.ts'
import { fetchAll, fetchFirst, query } from '../query.ts'
import { type ComputedOver, computedOver } from '../read-bodies.ts'
import type { Schema } from '../schema.ts'
import { foldLetters } from './letters.ts'
import { type MonthOfUse, monthOfUse } from './over-time.ts'
import type { ClassEvidence, FormulaClass } from './types.ts'

/** A formula in a list. */
export interface Formula {
  id: string
  /** Its most used variant, as printed. */
  text: string
  /** Articles that have it, reprints counted once. */
  articles: number
  publishers: number
  class: FormulaClass
  evidence: ClassEvidence
  /** Most used first. */
  variants: { text: string; articles: number }[]
}

export interface FormulaList {
  items: Formula[]
  next: string | null
  total: number
  /** Over which articles formulas were computed; null where they never were. */
  computed: ComputedOver | null
}

export interface FormulaOptions {
  /** Words that a variant must contain, in either script; marks count for nothing. */
  q?: string
  class?: FormulaClass
  /** The id of an article that has it. */
  article?: string
  /** `next` of the list before. */
  cursor?: string
  /** 1 to 100; 20 by default. */
  limit?: number
}

/**
 * Formulas, those of most publishers first.
 *
 * @throws CorpusError `bad-cursor` or `bad-limit` for options it cannot use.
 */
export async function listFormulas(driver: Driver, options: FormulaOptions = {}): Promise<FormulaList> {
  const limit = checkLimit(options.limit)
  const after = checkCursor(options.cursor)
  const wanted = filtered(options)
  const rows = await fetchAll(
    driver,
    wanted
      .selectAll('formulas')
      .where('formulas.key', '>', after)
      .orderBy('formulas.key')
      .limit(limit + 1),
  )
  const total = await fetchFirst(
    driver,
    wanted.select((db) => db.fn.countAll<number>().as('n')),
  )
  const shown = rows.slice(0, limit)
  return {
    items: await withVariants(driver, shown),
    next: rows.length > limit ? String(shown.at(-1)?.key) : null,
    total: total?.n ?? 0,
    computed: await computedOver(driver, 'formulas'),
  }
}

function filtered({ q = '', class: wantedClass, article }: FormulaOptions) {
  const letters = foldLetters(q)
  return query
    .selectFrom('formulas')
    .$if(letters !== '', (formulas) =>
      formulas.where((db) => db(db.fn<number>('instr', ['formulas.letters', db.val(letters)]), '>', 0)),
    )
    .$if(wantedClass !== undefined, (formulas) => formulas.where('class', '=', wantedClass as FormulaClass))
    .$if(article !== undefined, (formulas) =>
      formulas.where('formulas.key', 'in', (db) =>
        db
          .selectFrom('formula_occurrences')
          .innerJoin('articles', 'articles.key', 'formula_occurrences.article_key')
          .select('formula_key')
          .where('articles.id', '=', article as string),
      ),
    ) satisfies SelectQueryBuilder<Schema, 'formulas', object>
}

type Row = Schema['formulas']

async function withVariants(driver: Driver, rows: readonly Row[]): Promise<Formula[]> {
  const keys = rows.map(({ key }) => key)
  const variants =
    keys.length === 0
      ? []
      : await fetchAll(
          driver,
          query
            .selectFrom('formula_variants')
            .selectAll()
            .where('formula_key', 'in', keys)
            .orderBy('formula_key')
            .orderBy('ordinal'),
        )
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    articles: row.articles,
    publishers: row.publishers,
    class: row.class,
    evidence: { sign: row.sign, share: row.sign_share },
    variants: variants
      .filter((variant) => variant.formula_key === row.key)
      .map(({ text, articles }) => ({ text, articles })),
  }))
}

/** A formula with its use over time. */
export interface FormulaDetail extends Formula {
  /** Every month with dated articles, in order. */
  months: MonthOfUse[]
}

/** The formula of that id with its use over time, or null. */
export async function getFormula(driver: Driver, id: string): Promise<FormulaDetail | null> {
  const row = await fetchFirst(driver, query.selectFrom('formulas').selectAll().where('id', '=', id))
  if (!row) return null
  const months = await fetchAll(
    driver,
    query
      .selectFrom('corpus_months')
      .leftJoin('formula_months', (join) =>
        join.onRef('formula_months.month', '=', 'corpus_months.month').on('formula_key', '=', row.key),
      )
      .select(['corpus_months.month', 'corpus_months.articles as of', 'formula_months.articles'])
      .orderBy('corpus_months.month'),
  )
  const [formula] = await withVariants(driver, [row])
  return {
    ...(formula as Formula),
    months: months.map(({ month, articles, of }) => monthOfUse(month, articles ?? 0, of)),
  }
}

/** A place where a formula stands; offsets in the block's text (UTF-16). */
export interface FormulaOccurrence {
  article: { id: string; headline: string | null; publisher: string | null; published: string | null }
  block: number
  start: number
  end: number
  /** The variant, as printed here. */
  text: string
  /** The block's text around it. */
  left: string
  right: string
}

export interface OccurrenceList {
  items: FormulaOccurrence[]
  next: string | null
  /** All occurrences, reprints too. */
  total: number
}

/** Code units of text on either side of an occurrence. */
const width = 40

/**
 * Where a formula stands, in the order of the corpus; null where there is no formula of that id.
 *
 * @throws CorpusError `bad-cursor` or `bad-limit` for options it cannot use.
 */
export async function listOccurrences(
  driver: Driver,
  id: string,
  options: { cursor?: string; limit?: number } = {},
): Promise<OccurrenceList | null> {
  const limit = checkLimit(options.limit)
  const after = options.cursor === undefined ? -1 : checkCursor(options.cursor)
  const formula = await fetchFirst(driver, query.selectFrom('formulas').select('key').where('id', '=', id))
  if (!formula) return null
  const occurrences = query.selectFrom('formula_occurrences').where('formula_key', '=', formula.key)
  const rows = await fetchAll(
    driver,
    occurrences
      .innerJoin('articles', 'articles.key', 'formula_occurrences.article_key')
      .innerJoin('bodies', 'bodies.article_key', 'articles.key')
      .select((db) => [
        'formula_occurrences.ordinal',
        'block',
        'at_start',
        'at_end',
        'articles.id',
        'headline',
        db.fn.coalesce('publisher', 'source').as('publisher'),
        'published',
        'bodies.text as body',
      ])
      .where('formula_occurrences.ordinal', '>', after)
      .orderBy('formula_occurrences.ordinal')
      .limit(limit + 1),
  )
  const total = await fetchFirst(
    driver,
    occurrences.select((db) => db.fn.countAll<number>().as('n')),
  )
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(({ block, at_start: start, at_end: end, body, id, headline, publisher, published }) => {
      const text = body.split('\n')[block] ?? ''
      return {
        article: { id, headline, publisher, published },
        block,
        start,
        end,
        text: text.slice(start, end),
        left: text.slice(Math.max(0, start - width), start),
        right: text.slice(end, end + width),
      }
    }),
    next: rows.length > limit ? String(shown.at(-1)?.ordinal) : null,
    total: total?.n ?? 0,
  }
}

/** How much of an article's letters formulas cover, 0 to 1; null where that was not computed. */
export async function formulaShare(driver: Driver, articleId: string): Promise<number | null> {
  const row = await fetchFirst(
    driver,
    query
      .selectFrom('formula_shares')
      .innerJoin('articles', 'articles.key', 'formula_shares.article_key')
      .select(['covered', 'letters'])
      .where('articles.id', '=', articleId),
  )
  return row && row.letters > 0 ? row.covered / row.letters : null
}

function checkCursor(cursor = '0'): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new CorpusError(
    'bad-cursor',
    `The cursor does not belong to this list. Use 'next' of the list before.`,
  )
}
