import type { Article, Claim, Mentions, Page, PlaceMention } from '@jianbao/core'
import type { NewPage } from './prepare-page.ts'

interface ArticleParts {
  headline?: string | null
  source?: string
  publisher?: string
  published?: string
  paragraphs?: readonly string[]
  claims?: readonly Partial<Claim>[]
  places?: readonly Partial<PlaceMention>[]
  mentions?: Partial<Omit<Mentions, 'places'>>
}

/** A page as core would return it, reduced to what the corpus reads; its articles stand one after another. */
export function newPage(id: string, ...articles: ArticleParts[]): NewPage {
  const text = articles.flatMap(({ headline, paragraphs = [] }) => [headline ?? '', ...paragraphs]).join('\n')
  const page: Page = {
    id,
    capture: { mediaType: 'text/plain', encoding: 'utf-8', length: text.length, script: 'hans' },
    lines: [],
    edits: [],
    diagnostics: [],
    articles: articles.map((parts, ordinal) => toArticle(ordinal === 0 ? id : `${id}.${ordinal + 1}`, parts)),
  }
  return { page, text, name: `${id}.txt` }
}

function toArticle(id: string, parts: ArticleParts): Article {
  const stated = (value: string | null | undefined) =>
    value == null
      ? null
      : { value, spans: [{ start: 0, end: 1 }], certainty: 'stated' as const, rule: 'fixture' }
  return {
    id,
    metadata: {
      headline: stated(parts.headline),
      kicker: null,
      deck: null,
      series: null,
      publisher: stated(parts.publisher),
      source: stated(parts.source),
      prevTitle: null,
      nextTitle: null,
      published: stated(parts.published),
      views: null,
      dateline: null,
      breadcrumb: [],
      bylines: [],
      edition: null,
    },
    body: (parts.paragraphs ?? []).map((text, i) => ({ type: 'paragraph', line: i + 2, text, pieces: [] })),
    mentions: {
      places: (parts.places ?? []).map((place) => ({
        ...mention,
        name: '',
        adcode: null,
        level: 'county',
        certainty: 'stated',
        ...place,
      })),
      persons: [],
      organisations: [],
      dates: [],
      quotes: [],
      documents: [],
      schemes: [],
      ...parts.mentions,
    },
    claims: (parts.claims ?? []).map((claim, i) => ({ ...emptyClaim, id: `c${i}`, ...claim })),
  }
}

export const mention = { block: 0, at: { start: 0, end: 1 }, text: '一', spans: [{ start: 0, end: 1 }] }

const emptyClaim: Claim = {
  ...mention,
  id: 'c0',
  value: null,
  lower: null,
  upper: null,
  modifier: null,
  approx: false,
  unit: null,
  item: null,
  indicator: null,
  place: null,
  actor: null,
  verb: null,
  asOf: null,
  rule: 'fixture',
}
