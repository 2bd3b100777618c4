import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BatchLine, readBatchLines } from './batch-lines.ts'

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

async function read(text: string, size: number, limit = 1000) {
  const lines: BatchLine[] = []
  for await (const line of readBatchLines(chunks(new TextEncoder().encode(text), size), limit))
    lines.push(line)
  return lines.map(({ line, bytes, length }) => [line, bytes && new TextDecoder().decode(bytes), length])
}

test('passes blank lines over and counts them', async () => {
  expect(await read('一\n\n \t\r\n二', 2)).toEqual([
    [1, '一', 3],
    [4, '二', 3],
  ])
})

test('lets a line go that is longer than the limit, and says how long it was', async () => {
  expect(await read(`${'x'.repeat(50)}\ny`, 7, 10)).toEqual([
    [1, null, 50],
    [2, 'y', 1],
  ])
})

test('gives the same lines however the bytes arrive', async () => {
  const line = fc.string({ unit: fc.constantFrom('渡', 'a', ' ', '\r') })
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const kept = lines.flatMap((text, i) => (text.trim() === '' ? [] : [[i + 1, text]]))
      expect((await read(lines.join('\n'), size)).map(([at, text]) => [at, text])).toEqual(kept)
    }),
  )
})
