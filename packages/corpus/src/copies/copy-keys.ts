import { articleLetters } from './article-letters.ts'
import { bandsOf } from './candidate-pairs.ts'
import { fingerprintsOf } from './fingerprints.ts'

/** By what an article is found beside those that it shares passages with, on any number of machines. */
export interface CopyKeys {
  /** Some of its shingles, as numbers below 2 ** 32, each once, in order of size. */
  fingerprints: number[]
  /** One key for each band of its smallest fingerprints; articles that agree in one are likely reprints. */
  bands: string[]
}

/** @param body the blocks, one a line. */
export function copyKeysOf(body: string): CopyKeys {
  const fingerprints = fingerprintsOf(articleLetters(body).text)
  return { fingerprints: [...fingerprints], bands: bandsOf(fingerprints) }
}
