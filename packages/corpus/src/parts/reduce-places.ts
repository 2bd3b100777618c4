import { hasWords, vote } from '../formulas/candidates.ts'
import { EdgeVotes } from '../formulas/edges.ts'
import { addUse, formulaOf, groupsOf, monthOf, mostFormulas, newUse } from '../formulas/find-formulas.ts'
import { formulaId } from '../formulas/formula-id.ts'
import { Gathering } from '../formulas/gathering.ts'
import { lettersOf } from '../formulas/letters.ts'
import { limbsOf } from '../formulas/limbs.ts'
import { withoutFragments } from '../formulas/phrase-use.ts'
import type { FoundFormula, FoundOccurrence } from '../formulas/types.ts'
import type { PlaceRow, UseRow } from './rows.ts'

/** Rows with one key come one after another; within a key in the order in which one machine would read them. */
type Sorted<Row> = AsyncIterable<Row>

/** The phrases cut back to whole words, given their places by phrase. */
export async function* trimPhrases(places: Sorted<PlaceRow>): AsyncGenerator<{ phrase: string }> {
  for await (const { key, rows } of runsOf(places, ({ phrase }) => phrase)) {
    const votes = new EdgeVotes(key)
    for await (const { line, start, end } of rows) vote(votes, line, lettersOf(line), start, end)
    const phrase = votes.trimmed()
    if (hasWords(phrase)) yield { phrase }
  }
}

/** The use of each phrase, given its places in first prints by phrase. */
export async function* countUses(places: Sorted<PlaceRow>): AsyncGenerator<UseRow> {
  for await (const { key, rows } of runsOf(places, ({ phrase }) => phrase)) {
    const use = newUse(key)
    const numbers = new Numbers()
    for await (const { article, publisher, line, start, end } of rows) {
      const letters = lettersOf(line)
      const place = { letters, limbs: limbsOf(letters), start, end }
      addUse(use, { key: numbers.of(article), publisher }, place)
    }
    const slogans = [...use.slogans.values()].map((limbs) => [...limbs])
    yield { phrase: key, articles: use.articles, publishers: [...use.publishers], slogans }
  }
}

/** The frame of each phrase that is no fragment of another, given the uses of all of them. */
export function framesOf(
  uses: readonly UseRow[],
  least: number,
  most = mostFormulas,
): { phrase: string; frame: number }[] {
  const known = uses.map(({ phrase, articles, publishers, slogans }) => ({
    ...newUse(phrase),
    articles,
    publishers: new Set(publishers),
    slogans: new Map(slogans.map((limbs) => [limbs.join('|'), limbs])),
  }))
  const kept = withoutFragments(known, least).slice(0, most)
  return [...groupsOf(kept)].map(([phrase, frame]) => ({ phrase, frame }))
}

/** A formula, or one place where it stands; `frame` tells apart two frames that have one id. */
export type GatheredRow =
  | { table: 'formulas'; row: Omit<FoundFormula, 'occurrences'> & { id: string; frame: number } }
  | { table: 'occurrences'; row: OccurrenceRow }

export interface OccurrenceRow extends Omit<FoundOccurrence, 'article'> {
  formula: string
  frame: number
  article: string
}

/** The formulas that at least `least` articles have, each before its occurrences, given the places of their phrases by frame. */
export async function* gatherFormulas(
  places: Sorted<PlaceRow & { frame: number }>,
  least: number,
): AsyncGenerator<GatheredRow> {
  for await (const { key: frame, rows } of runsOf(places, (row) => row.frame)) {
    const gathering = new Gathering()
    const numbers = new Numbers()
    let last: ReturnType<typeof blockOf> | undefined
    for await (const row of rows) {
      if (last?.line !== row.line) last = blockOf(row.line)
      const key = numbers.of(row.article)
      // The body and the group of reprints are not looked at: `isFirst` says what follows from them.
      const article = { key, body: '', group: key, publisher: row.publisher, published: row.published }
      const { block, blocks, start, end } = row
      gathering.add({ article, month: monthOf(row), isFirst: row.first, block, blocks, ...last, start, end })
    }
    if (gathering.articles < least) continue
    const { occurrences, ...formula } = formulaOf(gathering)
    const id = formulaId(formula.letters)
    yield { table: 'formulas', row: { id, frame, ...formula } }
    for (const { article, ...at } of occurrences)
      yield { table: 'occurrences', row: { formula: id, frame, article: numbers.name(article), ...at } }
  }
}

function blockOf(line: string) {
  const letters = lettersOf(line)
  return { line, letters, limbs: limbsOf(letters) }
}

/** Numbers for names, in the order in which they first come. */
class Numbers {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []

  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.#names.length)
    return this.#names.push(name) - 1
  }

  name(number: number): string {
    return this.#names[number] as string
  }
}

/** Rows that come one after another with the same key. Each run must be read to its end before the next is asked for. */
async function* runsOf<Row, Key>(
  rows: Sorted<Row>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<{ key: Key; rows: AsyncGenerator<Row> }> {
  const source = rows[Symbol.asyncIterator]()
  let next = await source.next()
  async function* run(key: Key): AsyncGenerator<Row> {
    while (!next.done && keyOf(next.value) === key) {
      yield next.value
      next = await source.next()
    }
  }
  while (!next.done) {
    const key = keyOf(next.value)
    yield { key, rows: run(key) }
  }
}
