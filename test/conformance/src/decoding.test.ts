import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstDifference } from './first-difference.ts'
import { decodedText } from './platform-entry.ts'
import { browserPlatform, type Platform, workerdPlatform } from './platforms.ts'

/** Every pair of bytes, each on a line of its own. */
function everyPair(newline: readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (let first = 0; first < 256; first++)
    for (let second = 0; second < 256; second++) bytes.push(first, second, ...newline)
  return Uint8Array.from(bytes)
}

/** Four-byte cells of GB18030, every seventh, the last of the plane beyond the basic one among them. */
function fourByteCells(): Uint8Array {
  const bytes: number[] = []
  for (let cell = 0; cell < 126 * 10 * 126 * 10; cell += 7)
    bytes.push(
      0x81 + Math.floor(cell / 12_600),
      0x30 + (Math.floor(cell / 1260) % 10),
      0x81 + (Math.floor(cell / 10) % 126),
      0x30 + (cell % 10),
      0x0a,
    )
  return Uint8Array.from(bytes)
}

const walks: [string, string, Uint8Array][] = [
  ['gb18030', 'every pair', everyPair([0x0a])],
  ['gb18030', 'four-byte cells', fourByteCells()],
  ['big5', 'every pair', everyPair([0x0a])],
  ['utf-8', 'every pair', everyPair([0x0a])],
  ['utf-16le', 'every pair', everyPair([0x0a, 0x00])],
  ['utf-16be', 'every pair', everyPair([0x00, 0x0a])],
]

describe.for([
  ['Chromium', browserPlatform],
  ['workerd', workerdPlatform],
] as const)('%s decodes as Node does', ([, open]) => {
  let platform: Platform
  beforeAll(async () => {
    platform = await open()
  })
  afterAll(() => platform?.close())

  test.for(walks)('%s, %s', async ([charset, , bytes]) => {
    const expected = decodedText(bytes, charset)
    const decoded = await platform.decodedText(bytes, charset)
    expect(expected.length).toBeGreaterThan(100_000)
    expect(decoded === expected, firstDifference(decoded, expected)).toBe(true)
  })
})
