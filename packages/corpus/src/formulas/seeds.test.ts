import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf } from './letters.ts'
import { Counts, hashesOf, Sharing } from './seeds.ts'

const text = fc.string({ unit: fc.constantFrom('渡', '口', '灯', '。', ' ', 'a') })

test('the same letters have the same hash wherever they stand, others another', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const letters = lettersOf(`${one}。渡口灯渡灯${other}`)
      const hashes = hashesOf(letters, 4)
      const byText = new Map<string, number>()
      for (const [at, hash] of hashes.entries()) {
        if (hash === 0) continue
        const own = letters.text.slice(at, at + 4)
        expect(own).toHaveLength(4)
        expect(byText.get(own) ?? hash).toBe(hash)
        byText.set(own, hash)
      }
      expect(new Set(byText.values()).size).toBe(byText.size)
    }),
  )
})

test('no seed reaches over the end of a sentence or a quotation', () => {
  const { text: letters } = lettersOf('渡口开了。“灯亮”了')
  expect(letters).toBe('渡口开了灯亮了')
  expect(Array.from(hashesOf(lettersOf('渡口开了。“灯亮”了'), 3), (hash) => hash !== 0)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('Sharing knows what came in two articles', () => {
  const sharing = new Sharing(100)
  const [a, b] = [hashesOf(lettersOf('渡口开船'), 4)[0] ?? 0, hashesOf(lettersOf('灯火归途'), 4)[0] ?? 0]
  sharing.add([a, b])
  sharing.add([b])
  expect([sharing.isShared(a), sharing.isShared(b)]).toEqual([false, true])
})

test('Counts counts, and lets the least counted go where it is full', () => {
  const counts = new Counts(2 ** 15)
  for (let hash = 1; hash <= 50_000; hash++) counts.increment(hash * 0x200000 + 1)
  const often = 7 * 0x200000 + 3
  for (let i = 0; i < 9; i++) counts.increment(often)
  for (let hash = 60_000; hash <= 130_000; hash++) counts.increment(hash * 0x200000 + 1)
  expect(counts.get(often)).toBe(9)
})
