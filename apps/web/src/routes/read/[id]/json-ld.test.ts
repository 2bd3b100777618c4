import type { Article, Metadata } from '@jianbao/core'
import { expect, test } from 'vitest'
import { newsArticle } from './json-ld.ts'

const metadata: Metadata = {
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
  rule: 'r',
})
const article = (text: string, more: Partial<Metadata> = {}): Article => ({
  id: 'a',
  metadata: { ...metadata, ...more },
  body: [{ type: 'paragraph', line: 1, text, pieces: [] }],
  mentions: { places: [], persons: [], organisations: [], dates: [], quotes: [], documents: [], schemes: [] },
  claims: [],
})

test('a capture cannot end the script element', () => {
  const written = newsArticle(article('</script><script>alert(1)</script>&\u2028'), 'http://x/read/a')
  expect(written).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(written).articleBody).toBe('</script><script>alert(1)</script>&\u2028')
})

test('what is not stated is left out, and the printed precision is kept', () => {
  const record = JSON.parse(
    newsArticle(article('正文。', { headline: stated('灯'), published: stated('2031-08') }), 'u'),
  )
  expect(record).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'u',
    headline: '灯',
    datePublished: '2031-08',
    articleBody: '正文。',
  })
})

test('editors are not authors', () => {
  const record = JSON.parse(
    newsArticle(
      article('正文。', {
        bylines: [
          { name: '甲', role: 'editor', spans: [] },
          { name: '乙', role: 'reporter', spans: [] },
        ],
      }),
      'u',
    ),
  )
  expect(record.author).toEqual([{ '@type': 'Person', name: '乙' }])
  expect(record.editor).toEqual([{ '@type': 'Person', name: '甲' }])
})
