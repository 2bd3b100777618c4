import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasTokens, readTerm, tokenise } from './tokens.ts'

describe('tokenise', () => {
  test('pairs each ideograph with its neighbour and leaves the last of a run alone', () => {
    expect(tokenise('网格员')).toEqual(['网格', '格员', '员'])
  })

  test('keeps words and numbers whole, and parts runs at punctuation', () => {
    expect(tokenise('开通Wi-Fi，共2021户')).toEqual(['开通', '通', 'wi', 'fi', '共', '2021', '户'])
  })

  test('folds width, case and script', () => {
    expect(tokenise('ＡＢ圖書館')).toEqual(tokenise('ab图书馆'))
  })

  test('keeps ideographs beyond the basic plane whole', () => {
    expect(tokenise('𠮷野')).toEqual(['𠮷野', '野'])
  })
})

describe('readTerm', () => {
  const match = (text: string) => readTerm(text)?.match

  test('makes a phrase of a term, and a prefix of a single ideograph', () => {
    expect(match('网格员')).toBe('"网格 格员"')
    expect(match('网')).toBe('"网" *')
    expect(match('2021年')).toBe('"2021 年" *')
    expect(match('三包 到户')).toBe('"三包 包 到户"')
  })

  test('finds nothing in punctuation', () => {
    for (const text of ['', '，。 "" * ( ', '🏮'])
      expect([readTerm(text), hasTokens(text)]).toEqual([null, false])
  })

  test('lets nothing typed through as syntax', () => {
    const syntax = /^"[\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*"( \*)?$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const term = readTerm(text)
        expect(hasTokens(text)).toBe(term !== null)
        if (term) expect(term.match).toMatch(syntax)
      }),
    )
    expect(match('body:网格 OR NEAR(a b) -c*')).toBe('"body 网格 格 or near a b c"')
  })
})
