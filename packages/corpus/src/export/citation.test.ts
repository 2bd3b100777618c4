import { describe, expect, test } from 'vitest'
import { bibtexEntry } from './bibtex.ts'
import { type Citation, citationOf } from './citation.ts'
import { cslItem } from './csl-json.ts'
import { read } from './export.fixture.ts'
import { readDate } from './printed-date.ts'
import { risRecord } from './ris.ts'

const { article, page } = read()
const citation = citationOf(article, page)
const dated = (iso: string | null): Citation => ({ ...citation, date: readDate(iso) })

describe('citationOf', () => {
  test('reporters and correspondents are authors, editors never', () => {
    expect(citation).toMatchObject({ authors: ['林小禾', '何田'], editors: ['周舟'] })
  })

  test('what the page does not state is null', () => {
    const bare = read(
      '提灯人走进山村\n入冬以来，青石镇的提灯人每晚沿着山路走一遍，给独居老人送去热水和报纸，老人们都说好。\n',
    )
    expect(citationOf(bare.article, bare.page)).toMatchObject({
      container: null,
      publisher: null,
      date: null,
      authors: [],
      page: null,
      accessed: null,
    })
  })

  test('only an address of the web is one', () => {
    const at = (url: string) => citationOf(article, { ...page, capture: { ...page.capture, url } }).url
    expect(at('javascript:alert(1)')).toBeNull()
    expect(at('no address')).toBeNull()
    expect(at('https://example.org/灯?a={1}#b%')).toBe('https://example.org/%E7%81%AF?a=%7B1%7D#b%25')
  })
})

describe('a date keeps its printed precision', () => {
  test.each([
    [
      '2021-10-28T12:13',
      [2021, 10, 28],
      'DA  - 2021/10/28/12:13',
      ['year = {2021}', 'month = oct', 'day = {28}'],
    ],
    ['2022-08', [2022, 8], 'DA  - 2022/08//', ['year = {2022}', 'month = aug']],
    ['2020', [2020], 'DA  - 2020///', ['year = {2020}']],
  ])('%s', (iso, parts, tag, fields) => {
    expect(cslItem(dated(iso)).issued).toEqual({ 'date-parts': [parts] })
    expect(risRecord(dated(iso)).split('\r\n')).toContain(tag)
    const entry = bibtexEntry(dated(iso))
    expect(entry.match(/^ {2}(?:year|month|day) = .*(?=,$)/gm)?.map((line) => line.trim())).toEqual(fields)
  })

  test('no date is left out', () => {
    expect(cslItem(dated(null))).not.toHaveProperty('issued')
    expect(risRecord(dated(null))).not.toMatch(/^(?:DA|PY) /m)
    expect(bibtexEntry(dated(null))).not.toContain('year')
  })

  test('a date that only follows from the page is said to', () => {
    const implied = { ...citation, dateCertainty: 'implied' as const }
    expect(cslItem(implied).custom).toMatchObject({ 'date-status': 'implied' })
    expect(risRecord(implied)).toMatch(/^N1 {2}- The date is implied/m)
    expect(bibtexEntry(implied)).toMatch(/annotation = \{The date is implied/)
  })
})

test.each(['', '2021-13', '2021-02-30', '2021-1-2', '21-01-02', '2021/01/02', '2021-01-02x'])(
  'readDate takes %j for no date',
  (iso) => expect(readDate(iso)).toBeNull(),
)

describe('captured text stays text', () => {
  const hostile = {
    ...citation,
    title: '\\input{x} 50% #1 a_b {c} $d$ ~^ --\r\nER  - \r\nTY  - BOOK',
    authors: ['甲 and 乙'],
  }

  test('in BibTeX', () => {
    const entry = bibtexEntry(hostile)
    expect(entry).toContain(
      'title = {{\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} 50\\% \\#1 a\\_b \\textbraceleft{}c\\textbraceright{} \\$d\\$ \\textasciitilde{}\\textasciicircum{} -{}- ER - TY - BOOK}}',
    )
    expect(entry).toContain('author = {{甲 and 乙}}')
  })

  test('in RIS', () => {
    const lines = risRecord(hostile).split('\r\n')
    expect(lines.filter((line) => /^(?:TY|ER) /.test(line))).toEqual(['TY  - NEWS', 'ER  - '])
  })
})
