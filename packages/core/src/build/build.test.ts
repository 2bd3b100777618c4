import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import type { Capture, ParseOptions } from '../types.ts'

const read = (text: string, options?: ParseOptions, rest?: Partial<Capture>) =>
  structure({ id: 'page', text, ...rest }, options)

const ferry = [
  '渡口的老船翻新完工，船工方阿水把缆绳解开，老船载着二十位乘客试航，岸上的人敲起了锣。',
  '老船在渡口用了四十年，船底的木板换过三回，这一回连船篷也换成了新的，船工说能再用十年。',
]
const lions = [
  '桥头石狮搬家，工匠用三周时间把两尊石像移到公园门口，围栏下周拆除，行人可以靠近看看。',
  '石像重达数吨，搬家当天来了许多看热闹的人，工匠先垫木板，再用滚木一寸寸推过去，路封了一天。',
]
const two = [
  '渡口的老船翻新完工',
  '2031-05-06 来源：柳溪晚报',
  ...ferry,
  '桥头石狮搬家用了三周',
  '记者 何佳',
  ...lions,
].join('\n')

describe('headline-inside: two articles on one page', () => {
  const page = read(two)
  test('each has its id, its titles and its text', () => {
    expect(
      page.articles.map(({ id, metadata, body }) => [id, metadata.headline?.value, body.length]),
    ).toEqual([
      ['page', '渡口的老船翻新完工', 2],
      ['page.2', '桥头石狮搬家用了三周', 2],
    ])
  })

  test('dates and credits belong to their own', () => {
    const [first, second] = page.articles.map(({ metadata }) => metadata)
    expect([first?.published?.value, second?.published]).toEqual(['2031-05-06', null])
    expect([first?.bylines, second?.bylines].map((list) => list?.map(({ name }) => name))).toEqual([
      [],
      ['何佳'],
    ])
  })

  test('lines say whose they are', () => {
    expect(page.lines.map(({ article }) => article)).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
  })
})

describe('edits', () => {
  const converted = '館(guǎn)的燈(dēng)亮(liàng)了，渡口的老船還沒來&amp;，大家都在等著。'
  test('in order of the capture, named by their offsets', () => {
    const { edits } = read(converted)
    expect(edits.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'e0 script',
      'e1 pinyin-gloss',
      'e9 pinyin-gloss',
      'e16 pinyin-gloss',
      'e33 entity',
    ])
  })

  test('ids differ where two begin at the same place', () => {
    expect(
      read(`&amp;${converted}`)
        .edits.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['e0', 'e0-2'])
  })

  test('a converted page is put back into Simplified, one edit a line; `script` overrides', () => {
    const text = `${converted}\n一座山\n${converted}`
    const clean = '馆的灯亮了，渡口的老船还没来&，大家都在等着。'
    const check = (options?: ParseOptions) => {
      const { lines, edits, capture } = read(text, options)
      return [capture.script, lines[0]?.text, edits.filter(({ kind }) => kind === 'script').length]
    }
    expect(check()).toEqual(['hant-converted', clean, 2])
    expect(check({ script: 'hans' })).toEqual(['hant-converted', clean, 2])
    expect(check({ script: 'asis' })[2]).toBe(0)
  })

  test('native Traditional stays, unless Simplified is asked for', () => {
    const text = '渡輪公司於碼頭加開班次，市民在這裏排隊。'
    expect(read(text).lines[0]?.text).toBe(text)
    expect(read(text).edits).toEqual([])
    expect(read(text, { script: 'hans' }).lines[0]?.text).toBe('渡轮公司于码头加开班次，市民在这里排队。')
  })
})

test('what the caller says of the capture is passed on', () => {
  const { capture } = read('渡口', {}, { url: 'https://example.org/1', capturedAt: '2031-05-06T07:08:00Z' })
  expect(capture).toEqual({
    mediaType: 'text/plain',
    encoding: 'utf-8',
    length: 2,
    script: 'hans',
    url: 'https://example.org/1',
    capturedAt: '2031-05-06T07:08:00Z',
  })
})

describe('no-article says why', () => {
  const reason = (text: string) => {
    const { articles, diagnostics } = read(text)
    expect(articles).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-article'])
    return diagnostics[0]?.message
  }
  test.each([
    ['', /no text/],
    [' \n\u3000', /no text/],
    ['ferry\n07:08', /None of the 2 lines has Chinese text/],
    ['渡口\n桥头\n石狮', /None of the 3 lines reads like running text/],
    ['灯亮了，船来了，人都上岸。\n渡口', /has 10 ideographs, too few/],
    [Array(6).fill('渡口的灯亮了吗，船几点才来，谁来点灯?').join('\n'), /No line has a full stop/],
  ])('%j', (text, message) => expect(reason(text)).toMatch(message))
})
