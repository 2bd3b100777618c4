import type { SourceArticle } from '../formulas/types.ts'
import { articleLetters } from './article-letters.ts'
import { candidatePairs, type Fingerprinted } from './candidate-pairs.ts'
import { measureTexts } from './compare-texts.ts'
import { type CopyKind, isCopy, isReprint } from './copy-kind.ts'
import { fingerprintsOf } from './fingerprints.ts'

/** Two articles with a passage in common at least; a < b. */
export interface FoundCopy {
  a: number
  b: number
  kind: CopyKind
  similarity: number
  inA: number
  inB: number
}

export interface CopyFindings {
  copies: FoundCopy[]
  /** Of each article the first one that it is a reprint or an edited version of, by however many steps; itself where it is none. */
  groups: { article: number; group: number }[]
}

/**
 * The near-copies of a corpus. One pass that keeps some fingerprints of each article, then each likely pair is compared in
 * full.
 *
 * @param bodyOf the blocks of an article, one a line.
 */
export async function findCopies(
  articles: AsyncIterable<Pick<SourceArticle, 'key' | 'body'>>,
  bodyOf: (articles: readonly number[]) => Promise<ReadonlyMap<number, string>>,
): Promise<CopyFindings> {
  const list: Fingerprinted[] = []
  for await (const { key, body } of articles) {
    list.push({ article: key, fingerprints: fingerprintsOf(articleLetters(body).text) })
  }
  const keyOf = (i: number) => (list[i] as Fingerprinted).article
  const copies: FoundCopy[] = []
  for (const pairs of inParts(candidatePairs(list))) {
    const bodies = await bodyOf([...new Set(pairs.flat().map(keyOf))])
    for (const [x, y] of pairs) {
      const [a, b] = [keyOf(x), keyOf(y)]
      const { kind, similarity, inA, inB } = measureTexts(bodies.get(a) ?? '', bodies.get(b) ?? '')
      if (isCopy(kind)) copies.push({ a, b, kind, similarity, inA, inB })
    }
  }
  return { copies, groups: groupsOf(list, copies) }
}

/** Pairs that are compared at a time, so that few bodies are held. */
const perPart = 500

function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += perPart) yield list.slice(from, from + perPart)
}

function groupsOf(list: readonly Fingerprinted[], copies: readonly FoundCopy[]): CopyFindings['groups'] {
  const parents = new Map(list.map(({ article }) => [article, article]))
  const rootOf = (article: number): number => {
    let root = article
    while (parents.get(root) !== root) root = parents.get(root) as number
    let at = article
    while (at !== root) {
      const next = parents.get(at) as number
      parents.set(at, root)
      at = next
    }
    return root
  }
  for (const { a, b, kind } of copies) {
    if (!isReprint(kind)) continue
    const [x, y] = [rootOf(a), rootOf(b)]
    parents.set(Math.max(x, y), Math.min(x, y))
  }
  return list.map(({ article }) => ({ article, group: rootOf(article) }))
}
