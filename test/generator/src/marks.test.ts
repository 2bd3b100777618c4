import { type Page, parse } from '@jianbao/core'
import { expect, test } from 'vitest'
import { captureOf } from './capture.ts'
import { generate } from './generate.ts'
import { layoutNames } from './index.ts'
import { markPage } from './marks.ts'
import type { Generated } from './types.ts'

const stated = (value: string | null) =>
  value === null ? null : { value, spans: [], certainty: 'stated' as const, rule: 'truth' }

/** The page that says what the truth says. */
function perfectPage(generated: Generated): Page {
  const page = parse(captureOf(generated))
  const labels = new Map(generated.truth.lines.map(({ line, label }) => [line, label]))
  return {
    ...page,
    lines: page.lines.map((line) => ({ ...line, label: labels.get(line.line) ?? line.label })),
    articles: generated.truth.articles.map(({ metadata, body }, i) => ({
      id: `${page.id}.${i}`,
      mentions: {
        places: [],
        persons: [],
        organisations: [],
        dates: [],
        quotes: [],
        documents: [],
        schemes: [],
      },
      claims: [],
      body: body.map(({ type, text, line }) => ({ type, text, line, pieces: [] })),
      metadata: {
        headline: stated(metadata.headline),
        kicker: stated(metadata.kicker),
        deck: stated(metadata.deck),
        series: stated(metadata.series),
        publisher: stated(metadata.publisher),
        source: stated(metadata.source),
        published: stated(metadata.published),
        prevTitle: null,
        nextTitle: null,
        views: null,
        dateline: null,
        breadcrumb: [],
        edition: null,
        bylines: metadata.bylines.map((byline) => ({ ...byline, spans: [] })),
      },
    })),
  }
}

const options = { script: 'hans', damage: 'none', form: 'text' } as const

test.for(layoutNames)('a perfect page of the layout %s earns full marks', (layout) => {
  const generated = generate(7, { ...options, layout })
  for (const mark of Object.values(markPage(generated, perfectPage(generated))))
    expect(mark.right).toBe(mark.of)
})

test('every mistake costs its own subject', () => {
  const generated = generate(7, { ...options, layout: 'kicker-deck' })
  const page = perfectPage(generated)
  const [article] = page.articles
  if (!article) throw new Error('The layout has an article.')
  const { metadata, body } = article
  const changed = (change: Partial<typeof article>) =>
    markPage(generated, { ...page, articles: [{ ...article, ...change }] })
  const wrong = {
    ...metadata,
    headline: null,
    published: stated('2026-01-01'),
    bylines: metadata.bylines.slice(1),
  }
  const marks = changed({ metadata: wrong })
  expect([marks.headline.right, marks.date.right, marks.source.right]).toEqual([0, 0, 1])
  expect(marks.bylines.right).toBe(marks.bylines.of - 1)
  const cut = changed({ body: body.slice(0, -1) })
  expect(cut['body P'].right).toBe(cut['body P'].of)
  expect(cut['body R'].right).toBeLessThan(cut['body R'].of)
  const extra = changed({
    body: [...body, { type: 'paragraph', line: 99, pieces: [], text: '版权所有不得转载。' }],
  })
  expect(extra['body R'].right).toBe(extra['body R'].of)
  expect(extra['body P'].right).toBeLessThan(extra['body P'].of)
  expect(markPage(generated, { ...page, articles: [] }).articles).toEqual({ right: 0, of: 1 })
})
