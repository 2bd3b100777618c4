import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CorpusError } from '../errors.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import { combine, negate, type Query } from './query-tree.ts'

/** A query as brackets, so that a tree can be read in a line. */
function shape(query: Query | null): string {
  if (query === null) return '-'
  if (query.kind === 'term') return query.field === null ? query.text : `${query.field}:${query.text}`
  if (query.kind === 'field') return `${query.field}=${query.value}`
  if (query.kind === 'not') return `not(${shape(query.part)})`
  return `${query.kind}(${query.parts.map(shape).join(', ')})`
}

describe('a query', () => {
  test.each([
    ['网格', '网格'],
    ['网格　志愿 服务', 'and(网格, 志愿, 服务)'],
    ['网格 AND 志愿', 'and(网格, 志愿)'],
    ['网格 OR 志愿 服务', 'or(网格, and(志愿, 服务))'],
    ['(网格 OR 志愿) 服务', 'and(or(网格, 志愿), 服务)'],
    ['（网格员 志愿', 'and(（网格员, 志愿)'],
    ['((网格))', '网格'],
    ['网格 NOT 志愿', 'and(网格, not(志愿))'],
    ['网格 -志愿', 'and(网格, not(志愿))'],
    ['-(网格 OR 志愿)', 'not(or(网格, 志愿))'],
    ['NOT -网格', '网格'],
    ['"三包 到户"', '三包 到户'],
    ['“三包 到户”提灯', 'and(三包 到户, 提灯)'],
    ['"三包 到户', '三包 到户'],
    ['Wi-Fi 12:30 http://a.b', 'and(Wi-Fi, 12:30, http://a.b)'],
    ['or And "OR"', 'and(or, And, OR)'],
    ['title:网格 body：志愿', 'and(title:网格, body:志愿)'],
    ['title:(网格 OR body:志愿)', 'or(title:网格, body:志愿)'],
    ['title:"三包 到户"', 'title:三包 到户'],
    ['place:(51 OR 云岭县)', 'or(place=51, place=云岭县)'],
    ['-source:*日报 网格', 'and(not(source=*日报), 网格)'],
    ['month:2021-10', 'date=2021-10'],
    ['date:2021-10..2022', 'and(from=2021-10, to=2022)'],
    ['date:..2022', 'to=2022'],
    ['indicator:临时党支部', 'indicator=temporary-branch'],
    ['is:undated script:hant damage:mojibake', 'and(is=undated, script=hant, damage=mojibake)'],
    ['网格 ， AND 🏮', '网格'],
    ['网格 -', '网格'],
    ['，。 -"*"', '-'],
    [' 　', '-'],
  ])('%s is %s', (text, tree) => {
    expect(shape(parseQuery(text))).toBe(tree)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['(网格', 1, /never closed/],
    ['网格)', 3, /never opened/],
    ['网格 ()', 5, /nothing to look for before this bracket/],
    ['网格 OR', 6, /missing at the end/],
    ['OR 网格', 1, /OR needs something .* both sides/],
    ['网格 AND AND 志愿', 8, /AND needs something/],
    ['网格 NOT', 7, /missing at the end/],
    ['网格 titel:志愿', 4, /no field 'titel'; the fields are title, body, place/],
    ['title: 网格', 7, /'title:' needs a value right after the colon/],
    ['place:""', 7, /needs a value/],
    ['网格 from:tomorrow', 9, /'tomorrow' cannot be read: from is a year, month or day/],
    ['month:2021', 7, /month is a year and a month/],
    ['script:latin', 8, /script is one of hans, hant/],
    ['date:2021..x', 6, /'x' cannot be read: to is a year/],
    ['('.repeat(40), 32, /more than 30 deep/],
    [`${'-'.repeat(40)}网`, 32, /more than 30 deep/],
  ])('%s is told with its column', (text, column, sentence) => {
    expect(() => parseQuery(text)).toThrow(expect.objectContaining({ code: 'bad-query', column }))
    expect(() => parseQuery(text)).toThrow(sentence)
    expect(() => parseQuery(text)).toThrow(`column ${column}:`)
  })

  test('a query that is too long is told by its length', () => {
    expect(() => parseQuery('提'.repeat(1001))).toThrow(/1001 characters, more than the 1000/)
  })
})

describe('properties', () => {
  const text = fc.oneof(
    fc.constantFrom('网格', 'Wi-Fi', '-网', 'AND', 'NOT', 'title:网', 'a：b', '三包 到户', '(网)', '2021'),
    fc.string({ unit: 'binary', maxLength: 5 }).map((junk) => `网${junk.replaceAll(/["“”]/g, '')}`),
  )
  const leaf: fc.Arbitrary<Query> = fc.oneof(
    fc.record({
      kind: fc.constant('term' as const),
      field: fc.constantFrom(null, 'title' as const, 'body' as const),
      text,
    }),
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom('place' as const, 'source' as const, 'person' as const),
      value: text.map((value) => value.trim()),
    }),
    fc.constantFrom<Query>(
      { kind: 'field', field: 'from', value: '2021-10' },
      { kind: 'field', field: 'date', value: '2021' },
      { kind: 'field', field: 'is', value: 'undated' },
    ),
  )
  const { query } = fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, parts]) => combine(kind, parts) as Query),
      tie('query').map((part) => negate(part) as Query),
    ),
  }))

  test('a query that is printed reads as the same', () => {
    fc.assert(
      fc.property(query, (tree) => {
        const printed = printQuery(tree)
        fc.pre(printed.length <= 1000)
        expect(parseQuery(printed)).toEqual(tree)
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever is typed is read, or refused at a column of it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '”',
        '-',
        ' ',
        ' OR ',
        'NOT ',
        ' AND ',
        'title:',
        'place:',
        'date:',
        '网',
        '2021..',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const typed = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(typed, (q) => {
        try {
          const tree = parseQuery(q)
          if (tree) expect(parseQuery(printQuery(tree))).toEqual(tree)
        } catch (error) {
          if (!(error instanceof CorpusError)) throw error
          expect(error.column).toBeGreaterThanOrEqual(1)
          expect(error.column).toBeLessThanOrEqual(q.length + 1)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
