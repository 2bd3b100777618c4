import { foldText } from '../fold.ts'
import { dateIn } from '../printed/dates.ts'
import { isSiteName } from '../printed/site-names.ts'
import type { Diagnostic, Metadata, Stated } from '../types.ts'
import type { HeadField } from './rendered.ts'

/** Names under which heads state each field, best first. */
const names = {
  headline: ['ld:headline', 'og:title'],
  published: [
    'article:published_time',
    'ld:datePublished',
    'og:release_date',
    'publishdate',
    'pubdate',
    'publish_date',
    'datepublished',
    'parsely-pub-date',
    'bytedance:published_time',
  ],
  source: ['source', 'og:source', 'article:source'],
  publisher: ['og:site_name', 'application-name', 'ld:publisher'],
} as const

/** A time zone other than that of the page's readers: the printed hour would not be known. */
const otherZone = /(?:z|[+-](?!08:?00)\d{2}:?\d{2})$/i

function field(head: readonly HeadField[], from: readonly string[]): HeadField | null {
  for (const name of from) {
    const found = head.find((candidate) => candidate.name === name && candidate.value !== '')
    if (found) return found
  }
  return null
}

const statedBy = ({ start, end, name }: HeadField, value: string): Stated<string> => ({
  value,
  spans: [{ start, end }],
  certainty: 'stated',
  rule: name.startsWith('ld:') ? 'json-ld' : 'head-meta',
})

function publishedIn(head: readonly HeadField[]): Stated<string> | null {
  const found = field(head, names.published)
  if (found === null || otherZone.test(found.value)) return null
  const date = dateIn(foldText(found.value))
  return date?.value ? statedBy(found, date.value) : null
}

/** What parts the headline from the names of section and site in a <title>. */
const titleSeparator = /\s*(?:[_|｜]|--+|—{2,}|\s[-–—]\s)/
const shortestHeadline = 6

/** The headline as the first part of the <title>; implied, since the title names more than the article. */
function fromTitle(title: HeadField): Stated<string> | null {
  const end = titleSeparator.exec(title.value)?.index ?? title.value.length
  if (end < shortestHeadline) return null
  return {
    value: title.value.slice(0, end),
    spans: [{ start: title.start, end: title.end }],
    certainty: 'implied',
    rule: 'first-part-of-title',
  }
}

/** What parts the names of sections and site from each other. */
const siteSeparator = /\s*[-–—_|｜]+\s*/

/** The site as a later part of the <title>, the last that ends like a site's name; implied, since nothing says that it is one. */
function siteInTitle(title: HeadField): Stated<string> | null {
  const parts = title.value.split(siteSeparator).slice(1).reverse()
  const names = parts.map((part) => part.replace(/^【|】$/g, '')).filter((part) => part.length > 1)
  const value =
    names.find((part) => /[网網]$/.test(part)) ??
    names.find((part) => isSiteName(foldText(part)) || /.{2}(?:博客|百科|论坛)$/.test(part))
  if (!value || value.length > longestName) return null
  return {
    value,
    spans: [{ start: title.start, end: title.end }],
    certainty: 'implied',
    rule: 'last-part-of-title',
  }
}

const longestName = 20

type Main = Pick<Metadata, 'headline' | 'published' | 'source'>

/** What of a field decides whether two values of it say the same. */
const compared: Record<keyof Main, (value: string) => string> = {
  headline: (value) => foldText(value).replace(/[^\u3400-\u9fffa-z0-9]/g, ''),
  published: (value) => value.slice(0, 10),
  source: (value) => foldText(value),
}
const codes = {
  headline: { code: 'headline-conflict', name: 'headline' },
  published: { code: 'date-conflict', name: 'date' },
  source: { code: 'source-conflict', name: 'source' },
} as const

/** A diagnostic for each field of which head and print say different things, neither being a part of the other. */
function contradictions(printed: Metadata, head: Main): Diagnostic[] {
  return (['headline', 'published', 'source'] as const).flatMap((field): Diagnostic[] => {
    const [shown, given] = [printed[field], head[field]]
    if (!shown || !given) return []
    const [a, b] = [compared[field](shown.value), compared[field](given.value)]
    if (a.includes(b) || b.includes(a)) return []
    const { code, name } = codes[field]
    const message = `The page prints the ${name} ${shown.value}, but its head says ${given.value}; the printed one was taken.`
    return [{ code, severity: 'warning', message, ...(given.spans[0] && { span: given.spans[0] }) }]
  })
}

/**
 * Fills what the page does not print from its head (meta tags, OpenGraph, JSON-LD), and says where head and print
 * contradict each other; what is printed wins.
 */
export function withHead(
  metadata: Metadata,
  head: readonly HeadField[],
): { metadata: Metadata; diagnostics: Diagnostic[] } {
  if (head.length === 0) return { metadata, diagnostics: [] }
  const published = publishedIn(head)
  const short = (from: readonly string[]) => {
    const found = field(head, from)
    return found && found.value.length <= longestName ? statedBy(found, found.value) : null
  }
  const headline = field(head, names.headline)
  const title = head.find((candidate) => candidate.name === 'title')
  const source = short(names.source)
  const stated = { published, source, headline: headline && statedBy(headline, headline.value) }
  const diagnostics = contradictions(metadata, stated)
  return {
    metadata: {
      ...metadata,
      headline: metadata.headline ?? stated.headline ?? (title ? fromTitle(title) : null),
      published: metadata.published ?? published,
      source: metadata.source ?? source,
      publisher: metadata.publisher ?? short(names.publisher) ?? (title ? siteInTitle(title) : null),
    },
    diagnostics,
  }
}
