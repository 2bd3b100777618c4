import fc from 'fast-check'
import { expect, it } from 'vitest'
import { capturedText } from './captured-text.ts'
import { parse } from './index.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => new TextEncoder().encode(`\ufeff${text}`)),
  fc
    .array(fc.constantFrom(0xca, 0xaf, 0xb6, 0xc9, 0xa4, 0x6d, 0x0a), { maxLength: 60 })
    .map((list) => Uint8Array.from(list)),
)
const charset = fc.constantFrom(undefined, 'utf-8', 'gbk', 'gb18030', 'big5', 'utf-16le', 'utf-16be')

it('is the text that the page counts in, whatever the bytes and the charset', () => {
  fc.assert(
    fc.property(bytes, charset, (given, label) => {
      const capture = { id: 'x', bytes: given, charset: label }
      const page = parse(capture)
      const text = capturedText(capture, page)
      expect(text).toHaveLength(page.capture.length)
      for (const line of page.lines) {
        const rebuilt = line.pieces.map((piece) => piece.text ?? text.slice(piece.start, piece.end))
        expect(rebuilt.join('')).toBe(line.text)
      }
    }),
    { numRuns: 500 },
  )
})

it('is what a record brought, as it came', () => {
  const page = parse({ id: 'x', text: '渡口' })
  expect(capturedText({ id: 'x', text: '渡口' }, page)).toBe('渡口')
  expect(capturedText({ id: 'x', html: '<p>渡口' }, page)).toBe('<p>渡口')
})
