import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode, decodeAs } from './decode.ts'
import { CaptureError } from './errors.ts'
import { legacy } from './legacy.ts'

const sentence = '云桥镇的渡口今天开放，来的人不少，他们要坐船过河，看看对岸的灯。'
const traditional = '雲橋鎮的渡口今天開放，來的人不少，他們要坐船過河，看看對岸的燈。'
const utf8 = (text: string) => new TextEncoder().encode(text)
const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))

/** Encoding, codes of the diagnostics, and the text where it is not the sentence itself. */
function check(bytes: Uint8Array, charset?: string, expected = sentence): string {
  const { text, encoding, diagnostics } = decode(bytes, charset, legacy)
  const codes = diagnostics.map(({ code }) => code).join(' ')
  return `${encoding}${codes && ` ${codes}`}${text === expected ? '' : `: ${text}`}`
}

describe('byte order marks', () => {
  const marked = `\ufeff${sentence}`
  test.each([
    ['utf-8', utf8(marked)],
    ['utf-16le', encoded(marked, 'utf-16le')],
    ['utf-16be', encoded(marked, 'utf-16be')],
  ])('%s: it decides, against any label, and stays in the text', (encoding, bytes) => {
    expect(check(bytes, undefined, marked)).toBe(encoding)
    expect(check(bytes, 'gbk', marked)).toBe(encoding)
  })
})

describe('the label that the caller gives', () => {
  test.each([
    ['UTF-8', 'utf-8', 'utf-8'],
    ['utf8', 'utf-8', 'utf-8'],
    [' GBK ', 'gbk', 'gb18030'],
    ['gb2312', 'gb2312', 'gb18030'],
    ['GB18030', 'gb18030', 'gb18030'],
    ['cp936', 'gbk', 'gb18030'],
    ['utf-16', 'utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be', 'utf-16be'],
  ])('%s', (label, encoding, named) => {
    expect(check(encoded(sentence, encoding), label)).toBe(named)
  })

  test.each(['big5', 'Big5-HKSCS', 'cp950'])('%s', (label) => {
    expect(check(encoded(traditional, 'big5'), label, traditional)).toBe('big5')
  })

  test('an unknown one is misuse, and the message says what to do', () => {
    const call = () => decode(utf8(sentence), 'klingon', legacy)
    expect(call).toThrow(CaptureError)
    expect(call).toThrow(expect.objectContaining({ code: 'unknown-charset' }))
    expect(call).toThrow(/"klingon".*Give utf-8/)
  })

  test('charset-mismatch: one that the bytes contradict is not believed', () => {
    expect(check(encoded(sentence, 'gbk'), 'utf-8')).toBe('gb18030 charset-mismatch')
    expect(check(utf8(sentence), 'gb2312')).toBe('utf-8 charset-mismatch')
    expect(check(encoded(traditional, 'big5'), 'utf-8', traditional)).toBe('big5 charset-mismatch')
  })

  test('invalid-bytes, binary: what is no text in any encoding is read as told', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 64))
    expect(check(noise, 'utf-8')).toMatch(/^utf-8 binary invalid-bytes: \ufffd/)
  })
})

describe('the charset that the page declares', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"></head><p>${sentence}`
  test('decides for bytes that are no UTF-8', () => {
    const text = page('gb2312')
    expect(check(encoded(text, 'gbk'), undefined, text)).toBe('gb18030')
  })

  test('in the older form', () => {
    const text = `<META http-equiv=Content-Type content="text/html; charset=gbk">${sentence}`
    expect(check(encoded(text, 'gbk'), undefined, text)).toBe('gb18030')
  })

  test('charset-mismatch: valid UTF-8 is read so, whatever it declares', () => {
    const text = page('gbk')
    expect(check(utf8(text), undefined, text)).toBe('utf-8 charset-mismatch')
  })

  test('a declaration that ASCII alone cannot contradict is no mismatch', () => {
    const text = '<meta charset="gbk"><p>ferry'
    expect(check(utf8(text), undefined, text)).toBe('utf-8')
  })

  test('unknown-charset: one that no one knows is a diagnostic, and detection goes on', () => {
    const text = page('klingon')
    expect(check(encoded(text, 'gbk'), undefined, text)).toBe('gb18030 unknown-charset')
    expect(check(utf8(text), undefined, text)).toBe('utf-8 unknown-charset')
  })
})

describe('detection', () => {
  test('UTF-8', () => expect(check(utf8(sentence))).toBe('utf-8'))
  test('GB18030', () => expect(check(encoded(sentence, 'gb18030'))).toBe('gb18030'))
  test('Big5', () => expect(check(encoded(traditional, 'big5'), undefined, traditional)).toBe('big5'))
  test('Traditional text in GBK', () =>
    expect(check(encoded(traditional, 'gbk'), undefined, traditional)).toBe('gb18030'))
  test.each(['utf-16le', 'utf-16be'] as const)('%s without a mark, by the zeros of its ASCII', (encoding) => {
    const text = '<html><body><p>2031-05-06 渡口的灯亮了，船还没来。</p>'
    expect(check(encoded(text, encoding), undefined, text)).toBe(encoding)
  })
  test('no bytes are the empty text in UTF-8', () =>
    expect(check(new Uint8Array(), undefined, '')).toBe('utf-8'))
  test('ASCII is UTF-8', () => expect(check(utf8('ferry'), undefined, 'ferry')).toBe('utf-8'))
})

describe('broken bytes', () => {
  test('invalid-bytes: the diagnostic points at the first of them', () => {
    const bytes = Uint8Array.of(...utf8('渡口'), 0xff, ...utf8(`的船。${sentence}`))
    const { text, encoding, diagnostics } = decode(bytes, undefined, legacy)
    expect([encoding, text]).toEqual(['utf-8', `渡口\ufffd的船。${sentence}`])
    expect(diagnostics).toMatchObject([
      { code: 'invalid-bytes', severity: 'warning', span: { start: 2, end: 3 } },
    ])
  })

  test('binary: bytes of an image are said to be no text', () => {
    const image = Uint8Array.from({ length: 600 }, (_, i) => (i * 73 + (i >> 3)) % 256)
    expect(decode(image, undefined, legacy).diagnostics.map(({ code }) => code)).toContain('binary')
    expect(check(utf8(sentence))).not.toContain('binary')
  })

  test('half a code unit and lone surrogates of UTF-16 are U+FFFD', () => {
    expect(decodeAs(Uint8Array.of(0x21, 0x6e, 0x3d, 0xd8, 0x21), 'utf-16le', legacy)).toBe('渡\ufffd\ufffd')
  })

  test('legacy-tables-absent: without a legacy decoder the bytes are read as UTF-8', () => {
    const bytes = encoded(`ferry at 07:08 and lamps at 21:30, 渡口`, 'gbk')
    const codes = decode(bytes, 'gbk').diagnostics.map(({ code }) => code)
    expect(codes).toEqual(['legacy-tables-absent', 'invalid-bytes'])
    expect(decode(encoded(sentence, 'gbk'), undefined).encoding).toBe('utf-8')
  })

  test('no bytes ever throw, and what is decoded is well-formed', () => {
    const charset = fc.constantFrom(undefined, 'utf-8', 'gbk', 'big5', 'utf-16le', 'utf-16be')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), charset, (bytes, label) => {
        const { text, encoding } = decode(bytes, label, legacy)
        expect(text.isWellFormed()).toBe(true)
        expect(text).toBe(decodeAs(bytes, encoding, legacy))
      }),
    )
  })
})

test('UTF-16 without a mark, whose ideographs have bytes that are zero', () => {
  const bytes = encoded('2031-05-06 08:00\n一开最好的船\nfrom 8:00 to 17:30\n', 'utf-16le')
  expect(decode(bytes, undefined, legacy).encoding).toBe('utf-16le')
})
