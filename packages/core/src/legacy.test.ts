import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { legacy } from './legacy.ts'

const sentence = '云桥镇图书馆今日开放，读者可借三册。'
const traditional = '雲橋鎮圖書館今日開放，讀者可借三冊。'

test('reads GB18030, two and four bytes', () => {
  const text = `${sentence}㐀𠀀€`
  expect(legacy.decode(iconv.encode(text, 'gb18030'), 'gb18030')).toBe(text)
})

test('reads Big5', () => {
  expect(legacy.decode(iconv.encode(traditional, 'big5'), 'big5')).toBe(traditional)
})

test.each(['gb18030', 'big5'] as const)(
  'every two-byte cell of %s agrees with the library that the table came from',
  (encoding) => {
    const different: string[] = []
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f || trail === 0x80 || (encoding === 'big5' && trail > 0x7e && trail < 0xa1))
          continue
        const bytes = Buffer.from([lead, trail])
        const expected = iconv.decode(bytes, encoding)
        if (!expected.includes('\ufffd') && legacy.decode(bytes, encoding) !== expected)
          different.push(bytes.toString('hex'))
      }
    }
    expect(different).toEqual([])
  },
)

test('a broken byte is U+FFFD and takes no ASCII with it', () => {
  expect(legacy.decode(new Uint8Array([0x41, 0xff, 0x42, 0x81]), 'gb18030')).toBe('A\ufffdB\ufffd')
})
