import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockSpan } from './article-letters.ts'
import { compareTexts } from './compare-texts.ts'

const first =
  '渡口新添了两班船，船长把书架摆进了船舱里。\n孩子们在船上读完了一本地图册，又把它还给船长。船靠岸的时候，守渡人把新灯挂上竹竿，旧灯收进了柜子，说是留给明年春天来看河的孩子们。'
const second = '集市搬到了桥的南边，卖豆腐的老人换了一副新担子。'

/** What passages of a kind say on one side. */
const shown = (body: string, comparison: ReturnType<typeof compareTexts>, side: 'a' | 'b', kind: string) =>
  comparison.passages
    .filter((passage) => passage.kind === kind)
    .flatMap((passage) => passage[side])
    .map(({ block, start, end }) => body.split('\n')[block]?.slice(start, end))

/** The letters of one side of passages or parts, marks left out. */
const lettersOf = (body: string, sides: { a: BlockSpan[]; b: BlockSpan[] }[], side: 'a' | 'b') =>
  sides
    .flatMap((passage) => passage[side])
    .map(({ block, start, end }) => body.split('\n')[block]?.slice(start, end))
    .join('')
    .replaceAll('，', '')

describe('compareTexts', () => {
  test('a text is a reprint of itself, of itself in the other script and with other marks', () => {
    for (const other of [first, first.replaceAll('，', ' '), first.replace('书架', '書架')]) {
      expect(compareTexts(first, other)).toMatchObject({
        kind: expect.stringMatching(/reprint|edited/),
        inA: 1,
        inB: 1,
      })
    }
  })

  test('says what was changed, left out and added, with offsets on both sides', () => {
    const a = `${first}${second}`
    const b = `${first.replace('两班船', '三班船')}另外，票价不变。`
    const comparison = compareTexts(a, b)
    expect(shown(a, comparison, 'a', 'same')).toContain('班船，船长把书架摆进了船舱里')
    expect(shown(a, comparison, 'a', 'changed').join()).toContain('集市搬到了桥的南边')
    expect(shown(b, comparison, 'b', 'changed').join()).toContain('票价不变')
    expect(comparison.kind).toBe('edited')
  })

  test('says letter by letter what differs in a changed passage', () => {
    const a = '守渡人把旧灯换成新灯，船靠岸时天还没有亮，卖菜的人已经在等。'
    const b = '守渡人把旧灯换成新灯，船离岸时天早就大亮，卖菜的人已经在等。'
    const [changed] = compareTexts(a, b).passages.filter(({ kind }) => kind === 'changed')
    const said = (body: string, spans: BlockSpan[]) =>
      spans.map(({ start, end }) => body.slice(start, end)).join('')
    expect(changed?.parts.map(({ kind, a: x, b: y }) => [kind, said(a, x), said(b, y)])).toEqual([
      ['only-a', '靠', ''],
      ['only-b', '', '离'],
      ['same', '岸时天', '岸时天'],
      ['only-a', '还没有', ''],
      ['only-b', '', '早就大'],
    ])
    const other = compareTexts('甲乙丙丁'.repeat(200), '子丑寅卯'.repeat(200)).passages[0]
    expect(other).toMatchObject({ kind: 'changed', parts: [] })
  })

  test('parts no pair of surrogates', () => {
    const [before, after] = ['守渡人把旧灯换成新灯', '卖菜的人已经在等船靠岸']
    const comparison = compareTexts(`${before}𠮷${after}`, `${before}𠮶${after}`)
    expect(shown(`${before}𠮷${after}`, comparison, 'a', 'changed')).toEqual(['𠮷'])
    expect(shown(`${before}𠮶${after}`, comparison, 'b', 'changed')).toEqual(['𠮶'])
  })

  test('knows a passage that was moved', () => {
    const long = '老船工说水面太窄的地方要让给卖菜的小船先走'
    const comparison = compareTexts(`${long}。${second}`, `${second}${long}。`)
    expect(comparison.passages.map(({ kind }) => kind).sort()).toEqual(['moved', 'same'])
  })

  test('texts that have nothing in common are unrelated', () => {
    expect(compareTexts(first, second)).toMatchObject({ kind: 'unrelated', similarity: 0 })
    expect(compareTexts('', '')).toMatchObject({ kind: 'unrelated', passages: [] })
  })

  test('every letter of both stands in one passage, in order on the first side', () => {
    const text = fc.string({
      unit: fc.constantFrom('渡', '口', '灯', '火', '，', '\n', '一'),
      maxLength: 120,
    })
    fc.assert(
      fc.property(text, text, text, (one, shared, other) => {
        const a = `${one}${shared}`
        const b = `${shared}${other}${shared}`
        const { passages } = compareTexts(a, b)
        for (const [side, body] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const blocks = body.split('\n').map((line) => Array.from(line, () => 0))
          for (const { block, start, end } of passages.flatMap((passage) => passage[side])) {
            for (let i = start; i < end; i++)
              (blocks[block] as number[])[i] = ((blocks[block] as number[])[i] ?? 0) + 1
          }
          for (const [n, line] of body.split('\n').entries()) {
            for (const [i, char] of [...line].entries()) if (char !== '，') expect(blocks[n]?.[i]).toBe(1)
          }
        }
        for (const { kind, parts, a: inA, b: inB } of passages) {
          if (kind !== 'changed' || parts.length === 0) continue
          expect(lettersOf(a, parts, 'a')).toBe(lettersOf(a, [{ a: inA, b: inB }], 'a'))
          expect(lettersOf(b, parts, 'b')).toBe(lettersOf(b, [{ a: inA, b: inB }], 'b'))
        }
        const starts = passages.flatMap(({ a: spans }) =>
          spans.map(({ block, start }) => block * 1000 + start),
        )
        expect(starts).toEqual(starts.toSorted((x, y) => x - y))
      }),
    )
  })

  test('long texts in another order take a time that grows with their length', () => {
    const paragraphs = Array.from(
      { length: 20_000 },
      (_, i) => `第${i * 7919}号渡船停在第${i * 104729}座码头`,
    )
    const { passages } = compareTexts(paragraphs.join('\n'), paragraphs.toReversed().join('\n'))
    expect(passages).toHaveLength(20_000)
  })

  test('long texts of one refrain take no longer for each letter than short ones', () => {
    const refrain = (times: number) => '灯火点亮归途，归途通向村口。'.repeat(times)
    expect(compareTexts(refrain(20_000), refrain(20_000)).similarity).toBe(1)
  })
})
