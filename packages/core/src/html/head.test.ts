import { expect, test } from 'vitest'
import type { Metadata } from '../types.ts'
import { withHead } from './head.ts'
import type { HeadField } from './rendered.ts'

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
const head = (fields: Record<string, string>): HeadField[] =>
  Object.entries(fields).map(([name, value], i) => ({
    name,
    value,
    start: i * 100,
    end: i * 100 + value.length,
  }))
const printed = (value: string) => ({
  value,
  spans: [{ start: 900, end: 910 }],
  certainty: 'stated' as const,
  rule: 'date-in-meta-line',
})

/** `field rule value` of what the head filled in, then the diagnostics. */
function check(fields: Record<string, string>, given: Partial<Metadata> = {}): string[] {
  const { metadata, diagnostics } = withHead({ ...nothing, ...given }, head(fields))
  const { headline, published, source, publisher } = metadata
  return [
    ...Object.entries({ headline, published, source, publisher }).flatMap(([name, field]) =>
      field ? [`${name} ${field.rule} ${field.value}`] : [],
    ),
    ...diagnostics.map(({ code }) => code),
  ]
}

test('head-meta: names of meta tags and of OpenGraph', () => {
  expect(
    check({
      'og:title': '渡口的老船翻新',
      'article:published_time': '2031-05-06T07:08:00+08:00',
      source: '柳溪晚报',
      'og:site_name': '柳溪新闻网',
    }),
  ).toEqual([
    'headline head-meta 渡口的老船翻新',
    'published head-meta 2031-05-06T07:08:00',
    'source head-meta 柳溪晚报',
    'publisher head-meta 柳溪新闻网',
  ])
})

test('json-ld comes before OpenGraph for the headline', () => {
  expect(check({ 'og:title': '老船 - 柳溪新闻网', 'ld:headline': '渡口的老船翻新' })).toEqual([
    'headline json-ld 渡口的老船翻新',
  ])
})

test('first-part-of-title: the title without the names of section and site', () => {
  expect(check({ title: '渡口的老船翻新_乡村_柳溪新闻网' })).toEqual([
    'headline first-part-of-title 渡口的老船翻新',
    'publisher last-part-of-title 柳溪新闻网',
  ])
  expect(check({ title: '渡口 - 石狮' })).toEqual([])
})

test('last-part-of-title: the site at the end of the title, unless the head names one', () => {
  expect(check({ title: '渡口 - 柳溪新闻网' })).toEqual(['publisher last-part-of-title 柳溪新闻网'])
  expect(check({ title: '柳溪新闻网' })).not.toContain('publisher last-part-of-title 柳溪新闻网')
  expect(check({ title: '渡口 - 柳溪新闻网', 'og:site_name': '柳溪网' })).toEqual([
    'publisher head-meta 柳溪网',
  ])
})

test('last-part-of-title: a channel or an address may stand behind the site, brackets around it', () => {
  const site = (title: string) => check({ title }).find((line) => line.startsWith('publisher'))
  expect(site('渡口的老船翻新_39柳溪网_饮食')).toBe('publisher last-part-of-title 39柳溪网')
  expect(site('渡口的老船翻新_柳溪网_1905.com')).toBe('publisher last-part-of-title 柳溪网')
  expect(site('渡口的老船翻新-柳溪诗歌网')).toBe('publisher last-part-of-title 柳溪诗歌网')
  expect(site('渡口的老船翻新 - 柳溪百科')).toBe('publisher last-part-of-title 柳溪百科')
  expect(site('渡口的老船翻新_【柳溪资讯】')).toBeUndefined()
  for (const word of ['体育', '百科', '竹编', '老船翻新'])
    expect(site(`渡口的老船翻新 - ${word} - ${word}`)).toBeUndefined()
})

test('what is printed wins; date-conflict says where the head contradicts it', () => {
  const given = { published: printed('2031-05-06') }
  expect(check({ pubdate: '2031-05-07' }, given)).toEqual([
    'published date-in-meta-line 2031-05-06',
    'date-conflict',
  ])
  expect(check({ pubdate: '2031-05-06 07:08' }, given)).toEqual(['published date-in-meta-line 2031-05-06'])
})

test('headline-conflict, source-conflict: where head and print say different things', () => {
  const given = { headline: printed('渡口的老船翻新'), source: printed('柳溪晚报') }
  const codes = (fields: Record<string, string>) => check(fields, given).filter((line) => !line.includes(' '))
  expect(codes({ 'og:title': '桥头石狮搬家', source: '渡口日报' })).toEqual([
    'headline-conflict',
    'source-conflict',
  ])
  expect(codes({ 'og:title': '【乡村】渡口的老船翻新_柳溪网', source: '柳溪晚报社' })).toEqual([])
})

test('an hour in another time zone is not known', () => {
  expect(check({ pubdate: '2031-05-06T23:08:00Z' })).toEqual([])
})

test('an empty field and a name too long say nothing', () => {
  expect(check({ 'og:title': '', source: '这一栏写了一整句话而不是任何一家报纸的名字' })).toEqual([])
})
