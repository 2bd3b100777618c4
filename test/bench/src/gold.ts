import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What an extractor found on a page; `body` is its paragraphs in order. */
export interface Found {
  headline: string | null
  /** As it prints it, the day first. */
  date: string | null
  source: string | null
  body: string | null
}

/** The light gold of a page: metadata as printed, the body's ends, and words that must or must not stand in it. */
export interface Gold {
  html?: string
  headline: string | null
  published: string | null
  source: string | null
  /** Other answers that are as good, by field. */
  accept?: Partial<Record<'headline' | 'source' | 'bodyLast', (string | null)[]>>
  bodyFirst: string
  bodyLast: string
  bodyLastAlt?: string
  mustContain: string[]
  mustNotContain: string[]
}

const folder = fileURLToPath(new URL('../../../../shared/gold/dev', import.meta.url))

/** The gold of the pages in HTML, by name; empty where there is none beside the repository. */
export function readGold(): Map<string, Gold> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []
  const golds = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold)
  return new Map(golds.flatMap((gold) => (gold.html ? [[gold.html.replace(/\.html$/, ''), gold]] : [])))
}

export const metrics = ['headline', 'day', 'source', 'starts', 'ends', 'keeps', 'sheds'] as const
export type Tally = Record<(typeof metrics)[number], { hit: number; of: number }>

export const emptyTally = (): Tally =>
  Object.fromEntries(metrics.map((metric) => [metric, { hit: 0, of: 0 }])) as Tally

const squash = (text: string | null | undefined) => text?.replace(/\s+/g, '') ?? null
/** Only the day is asked for, because trafilatura gives no time: 2031/2/7 8:30 is 2031-02-07. */
const day = (date: string | null) =>
  date?.replace(
    /^(\d{4})\D(\d{1,2})\D(\d{1,2}).*$/s,
    (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  )

/** Adds what one page shows to the tally; fields that the page does not state are not asked for. */
export function score(tally: Tally, gold: Gold, found: Found): void {
  const add = (metric: keyof Tally, hit: boolean) => {
    tally[metric].hit += hit ? 1 : 0
    tally[metric].of += 1
  }
  const accepts = (field: 'headline' | 'source', value: string | null) =>
    [gold[field], ...(gold.accept?.[field] ?? [])].map(squash).includes(squash(value))
  if (gold.headline) add('headline', accepts('headline', found.headline))
  if (gold.published) add('day', day(gold.published) === day(found.date))
  if (gold.source) add('source', accepts('source', found.source))
  const body = squash(found.body) ?? ''
  const lasts = [gold.bodyLast, gold.bodyLastAlt, ...(gold.accept?.bodyLast ?? [])]
  add('starts', body.startsWith(squash(gold.bodyFirst) ?? ''))
  add(
    'ends',
    lasts.some((last) => last && body.endsWith(squash(last) ?? '')),
  )
  for (const words of gold.mustContain) add('keeps', body.includes(squash(words) ?? ''))
  for (const words of gold.mustNotContain) add('sheds', !body.includes(squash(words) ?? ''))
}
