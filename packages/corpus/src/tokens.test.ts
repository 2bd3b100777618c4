import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuery, tokenise } from './tokens.ts'

const matches = (query: string) => readQuery(query).map((term) => term.match)

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

describe('readQuery', () => {
  test('makes a phrase of a term, and a prefix of a single ideograph', () => {
    expect(matches('网格员')).toEqual(['"网格 格员"'])
    expect(matches('网')).toEqual(['"网" *'])
    expect(matches('2021年')).toEqual(['"2021 年" *'])
  })

  test('parts terms at blanks, keeps quoted ones together, and drops what repeats', () => {
    expect(matches('网格　志愿 網格')).toEqual(['"网格"', '"志愿"'])
    expect(matches('“三包 到户” 网格')).toEqual(['"三包 包 到户"', '"网格"'])
  })

  test('finds no term in punctuation', () => {
    expect(matches('，。 "" * ( ')).toEqual([])
  })

  test('lets nothing typed through as syntax', () => {
    const syntax = /^"[\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*"( \*)?$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        for (const { match } of readQuery(query)) expect(match).toMatch(syntax)
      }),
    )
    expect(matches('body:网格 OR NEAR(a b) -c*')).toEqual(['"body 网格"', '"or"', '"near a"', '"b"', '"c"'])
  })
})
