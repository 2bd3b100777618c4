import { foldText } from '@jianbao/core'
import type { NodeDriver } from '@jianbao/corpus/node'

export const rarities = ['rare', 'middling', 'common'] as const
export type Rarity = (typeof rarities)[number]

/** Of all articles, in how many a phrase of each kind stands: from the first share, under the second. */
export const shares: Readonly<Record<Rarity, readonly [number, number]>> = {
  rare: [0, 0.001],
  middling: [0.001, 0.02],
  common: [0.02, 1],
}

export interface Phrase {
  text: string
  /** The same as an FTS5 phrase. */
  match: string
  articles: number
  rarity: Rarity
}

const most = 60_000

/**
 * As many phrases of two to four characters of each rarity, drawn with a seed from the bodies of the store; the same store and
 * seed give the same phrases.
 */
export async function drawPhrases(driver: NodeDriver, each: number, seed: number): Promise<Phrase[]> {
  const random = mulberry32(seed)
  const [{ articles = 0, last = 0 } = {}] = await driver.all<{ articles: number; last: number }>(
    'select count(*) as articles, max(key) as last from articles',
  )
  const drawn = new Map<string, Phrase>()
  const count: Record<Rarity, number> = { rare: 0, middling: 0, common: 0 }
  for (let tries = 0; tries < most && rarities.some((rarity) => count[rarity] < each); tries++) {
    const [row] = await driver.all<{ text: string }>(
      'select text from bodies where article_key >= ? order by article_key limit 1',
      [Math.floor(random() * last) + 1],
    )
    const body = foldText(row?.text ?? '')
    const length = 2 + Math.floor(random() * 3)
    const start = Math.floor(random() * Math.max(1, body.length - length))
    const text = body.slice(start, start + length)
    if (drawn.has(text) || !/^[\u4e00-\u9fff]{2,4}$/.test(text)) continue
    const pairs = Array.from({ length: length - 1 }, (_, i) => text.slice(i, i + 2))
    const match = `"${pairs.join(' ')}"`
    const [found] = await driver.all<{ n: number }>(
      'select count(*) as n from article_text where article_text match ?',
      [match],
    )
    const n = found?.n ?? 0
    const rarity = rarities.find((name) => n < shares[name][1] * articles) ?? 'common'
    if (count[rarity] >= each) continue
    count[rarity]++
    drawn.set(text, { text, match, articles: n, rarity })
  }
  return [...drawn.values()]
}

/** A small generator of random numbers from a seed, in 32 bits. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
