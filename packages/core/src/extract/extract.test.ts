import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Metadata, Span } from '../types.ts'
import { extract } from './extract.ts'

const nothing: Metadata = {
  headline: null,
  kicker: null,
  deck: null,
  series: null,
  publisher: null,
  source: null,
  prevTitle: null,
  nextTitle: null,
  published: null,
  views: null,
  dateline: null,
  breadcrumb: [],
  bylines: [],
  edition: null,
}
const stated = (value: string) => ({
  value,
  spans: [{ start: 0, end: 1 }],
  certainty: 'stated' as const,
  rule: 'test',
})

/** Blocks that stand one after the other in the capture, a character apart. */
function blocksOf(...texts: string[]): Block[] {
  let start = 0
  return texts.map((text, line) => {
    const block: Block = {
      type: 'paragraph',
      line: line + 1,
      text,
      pieces: text ? [{ start, end: start + text.length }] : [],
    }
    start += text.length + 1
    return block
  })
}
const read = (texts: string[], metadata: Partial<Metadata> = {}) =>
  extract({ metadata: { ...nothing, ...metadata }, body: blocksOf(...texts) }, { lines: [] })
const placesOf = (texts: string[], metadata: Partial<Metadata> = {}) =>
  read(texts, metadata).mentions.places.map(({ text, adcode, certainty }) => [text, adcode, certainty])

test('p-full, p-short: full and short names have codes', () => {
  expect(placesOf(['记者从湖南省长沙市望城区获悉，长沙今年多雨。'])).toEqual([
    ['湖南省', '430000', 'stated'],
    ['长沙市', '430100', 'stated'],
    ['望城区', '430112', 'stated'],
    ['长沙', '430100', 'stated'],
  ])
})

test('p-short: the short name of a county leans on its full name or its prefecture', () => {
  expect(placesOf(['理塘的牧民回来了。'])).toEqual([])
  expect(placesOf(['理塘县下了雪。', '在理塘，牧民回来了。'])).toEqual([
    ['理塘县', '513334', 'stated'],
    ['理塘', '513334', 'stated'],
  ])
  expect(placesOf(['四川理塘下了雪。'])).toHaveLength(2)
})

test('p-full, p-former: aliases of autonomous divisions and names of former counties', () => {
  expect(placesOf(['甘孜州的道路'])).toEqual([['甘孜州', '513300', 'stated']])
  expect(placesOf(['田阳县的道路'])).toEqual([['田阳县', '451003', 'stated']])
})

test('p-former: a name no longer in force has the code of today, or else its last one', () => {
  expect(placesOf(['襄樊市的渡口，吴江市的渡口'])).toEqual([
    ['襄樊市', '420600', 'stated'],
    ['吴江市', '320509', 'stated'],
  ])
  expect(placesOf(['襄樊的渡口'])).toEqual([['襄樊', '420600', 'stated']])
  expect(placesOf(['北京市崇文区的渡口']).at(-1)).toEqual(['崇文区', '110103', 'stated'])
})

test('p-short: in a list of cities a name that is a word too is a place', () => {
  expect(placesOf(['苏州、朝阳、日照下了雪。']).map(([, code]) => code)).toEqual([
    '320500',
    '211300',
    '371100',
  ])
  expect(placesOf(['一路日照充足，朝阳升起。'])).toEqual([])
})

test('p-short: a county that is a word too, beside its full name', () => {
  expect(placesOf(['资源县下了雪，资源丰富。在资源，人不多。'])).toEqual([
    ['资源县', '450329', 'stated'],
    ['资源', '450329', 'stated'],
  ])
})

test('p-short: the province before a district of that name, unless its city stands before it', () => {
  expect(placesOf(['天津来客多，河北来客也多。']).at(-1)).toEqual(['河北', '130000', 'stated'])
  expect(placesOf(['天津河北来客多。']).at(-1)).toEqual(['河北', '120105', 'stated'])
})

test.each(['在佛罗里达州的渡口', '红旗小学的老师', '记者陈长春，赵延安说'])(
  'names that hold the name of a place: %s',
  (text) => {
    expect(placesOf([text])).toEqual([])
  },
)

test('p-back-reference: 全省 is the province of most places, 当地 the last one of the paragraph', () => {
  expect(placesOf(['全省多雨。', '南京、苏州、无锡都下了雨。'])[0]).toEqual(['全省', '320000', 'implied'])
  expect(placesOf(['泸定县下了雪，当地人不出门。']).at(-1)).toEqual(['当地', '513322', 'implied'])
})

test.each([
  '各级公安部门同心同德',
  '资源富裕，长治久安',
  '他住在中山路，爱看大理石',
  '乡镇和县直部门',
  '老城区改造',
  '普通化肥',
])('words that look like places: %s', (text) => {
  expect(placesOf([text])).toEqual([])
})

test('p-back-reference: 全州 is the home of the paper, not the county of that name', () => {
  const places = placesOf(['全州各级组织和我州各县都来了。'], { source: stated('甘孜日报') })
  expect(places).toEqual([
    ['全州', '513300', 'implied'],
    ['我州', '513300', 'implied'],
  ])
})

test('p-back-reference: the last place of that kind in the paragraph comes first, then the home', () => {
  const metadata = { headline: stated('百色的春天') }
  expect(placesOf(['在靖西，全市种树。', '全市种树。'], metadata)).toEqual([
    ['靖西', '451081', 'stated'],
    ['全市', '451081', 'implied'],
    ['全市', '451000', 'implied'],
  ])
  expect(placesOf(['德保县种树。', '该县还修路。'], metadata).at(-1)).toEqual(['该县', '451024', 'implied'])
})

test('p-back-reference: before any place is named, the one province of the article', () => {
  expect(placesOf(['全省种树。', '南京和苏州下雨。'])[0]).toEqual(['全省', '320000', 'implied'])
  expect(placesOf(['全省种树。', '南京和杭州下雨。'])[0]).toEqual(['全省', null, 'implied'])
})

test('p-back-reference: without anything to refer to it stays open', () => {
  expect(placesOf(['全市种树。'])).toEqual([['全市', null, 'implied']])
})

test('p-duplicate: a name that several places share stays open unless the context decides', () => {
  expect(placesOf(['普陀区的居民'])).toEqual([['普陀区', null, 'stated']])
  expect(read(['普陀区的居民']).mentions.places[0]).toMatchObject({
    level: 'county',
    candidates: [
      { name: '普陀区', adcode: '310107' },
      { name: '普陀区', adcode: '330903' },
    ],
  })
  expect(placesOf(['上海市普陀区的居民']).at(-1)).toEqual(['普陀区', '310107', 'stated'])
})

test('a claim has value, item, verb and place', () => {
  const { claims } = read(['那曲市设立防汛岗120余个，安排79名干部值守。', '全区植树3万株。'], {
    headline: stated('西藏自治区防汛'),
  })
  expect(claims).toMatchObject([
    {
      id: 'c8',
      text: '120余个',
      value: 120,
      lower: 120,
      unit: '个',
      item: '防汛岗',
      verb: '设立',
      place: { adcode: '540600' },
    },
    { id: 'c16', text: '79名', item: '干部', verb: '安排', place: { adcode: '540600' } },
    { text: '3万株', value: 30_000, place: { adcode: '540000' } },
  ])
})

test('a claim has its level, its day, its measure, and the rules that filled it', () => {
  const { claims, mentions } = read(['截至2月10日，那曲市水利局累计设立党员先锋岗120个，每村3个。'], {
    published: stated('2021-02-17'),
  })
  expect(claims[0]).toMatchObject({
    actor: '那曲市水利局',
    asOf: '2021-02-10',
    indicator: 'pioneer-post',
    scope: 'prefecture',
    cumulative: true,
    rules: ['i-before', 'v-before', 'a-subject', 't-as-of', 'n-noun'],
  })
  expect(claims[1]).toMatchObject({ per: '村', verb: '设立' })
  expect(mentions.dates).toMatchObject([
    { text: '2月10日', value: '2021-02-10', certainty: 'implied', rule: 'd-completed' },
  ])
})

test('indicators of the caller are used', () => {
  const indicators = [
    { id: 'tea-gardens', zh: '茶园', en: 'tea gardens', counts: '茶园', not: '茶', nouns: ['茶园'] },
  ]
  const body = blocksOf('开垦茶园30处。')
  const { claims } = extract({ metadata: nothing, body }, { lines: [] }, { indicators })
  expect(claims[0]?.indicator).toBe('tea-gardens')
})

test('a short name behind a country is no place of this one', () => {
  expect(read(['美国德州的农场有牛900头。']).mentions.places).toEqual([])
  expect(read(['德州的农场有牛900头。']).mentions.places).toMatchObject([{ adcode: '371400' }])
})

test('ids differ where one atomic piece holds two claims', () => {
  const body: Block[] = [
    { type: 'caption', line: 1, text: '2个3名', pieces: [{ start: 5, end: 7, text: '2个3名' }] },
  ]
  const { claims } = extract({ metadata: nothing, body }, { lines: [] })
  expect(claims.map(({ id }) => id)).toEqual(['c5', 'c5-2'])
})

test('speech is quoted, names are not; titles are documents', () => {
  const { mentions } = read(['老周说：“我明天还来。”他读完《山里的灯》，去了“连心桥”。'])
  expect(mentions.quotes.map(({ text }) => text)).toEqual(['我明天还来。'])
  expect(mentions.documents).toMatchObject([{ text: '《山里的灯》', title: '山里的灯', issuer: null }])
})

test('a Traditional page is read the same', () => {
  const { mentions, claims } = read(['廣東省廣州市組織兩百餘名學員'])
  expect(mentions.places.map(({ adcode }) => adcode)).toEqual(['440000', '440100'])
  expect(claims).toMatchObject([{ text: '兩百餘名', value: 200, lower: 200, item: '學員' }])
})

test('stray-mark: a mark without a partner is told once a page', () => {
  const { diagnostics } = read(['渡口的灯亮了。', '他读《山里的灯，又说“回来。', '《又一处'])
  expect(diagnostics).toMatchObject([{ code: 'stray-mark', span: { start: 10, end: 11 } }])
})

test('ten thousand numbers in one paragraph, marks inside marks, scripts mixed', () => {
  const { claims } = read(['3名、'.repeat(10_000)])
  expect(claims).toHaveLength(10_000)
  const text = `${'“‘'.repeat(5000)}三個人《${'２５.3萬餘名 km² ключ 東京 '.repeat(2000)}`
  expect(read([text]).diagnostics).toMatchObject([{ code: 'stray-mark' }])
})

const alphabet =
  '一二三十百千万亿余多几数近约第年月日个名支省市县全州“”《》「」"\ufffd0123456789-—.,:、。 中国广西百色ab𠮷'
const prose = fc.string({
  unit: fc.oneof(fc.constantFrom(...alphabet), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
})

test('any text: every mention is the slice it claims, and its spans lie in the capture', () => {
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 4 }), (texts) => {
      const capture = texts.join('\n')
      const { mentions, claims } = read(texts)
      for (const mention of [...claims, ...Object.values(mentions).flat()]) {
        expect(mention.at.start).toBeLessThan(mention.at.end)
        expect(texts[mention.block]?.slice(mention.at.start, mention.at.end)).toBe(mention.text)
        expect(mention.spans.map(({ start, end }: Span) => capture.slice(start, end)).join('')).toBe(
          mention.text,
        )
      }
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
    }),
    { numRuns: 400 },
  )
})

test.each([
  '一',
  '9',
  '第',
  '\ufffd',
  '《',
  '“',
  '"',
  '全市',
  '1-',
  '3个、',
  '一一、',
  '几',
  '州、县、',
  '百色市',
  '1亿',
  '三分之',
  '上海',
  '“‘《',
  '零下5度',
  '一百一斤',
  '5到',
  '3和5之',
  '人民币5',
  '二点五',
  '三又',
  '当地',
  '南京、',
  '崇文区',
  '渡口://',

  '组织3人,',
  '组织',
  '捐的',
  '其中3名',
  '每3人',
  '占3%的',
  '1月1日至',
  '今年',
  '党委',
  '的',
  '“组织3个',
  '了3个,',
  '截至目前',
])('time grows no faster than the text: %s', (unit) => {
  const time = (count: number) => {
    const text = unit.repeat(count)
    // Processor time: a busy machine makes the clock run on while nothing is done.
    const start = process.cpuUsage()
    read([text])
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  const best = (runs: number, count: number) => Math.min(...Array.from({ length: runs }, () => time(count)))
  best(2, 2000)
  expect(best(2, 64_000)).toBeLessThan(best(5, 2000) * 32 * 8 + 50)
})
