import { type Article, foldText, type Page } from '@jianbao/core'
import type { ArticleTruth, Generated } from './types.ts'

/** What is marked, in the order of the tables. */
export const subjects = [
  'articles',
  'script',
  'labels',
  'headline',
  'date',
  'source',
  'publisher',
  'kicker/deck',
  'bylines',
  'body P',
  'body R',
  'blocks',
] as const
export type Subject = (typeof subjects)[number]

/** How many of how many were right. */
export interface Mark {
  right: number
  of: number
}
export type Marks = Record<Subject, Mark>

export const noMarks = (): Marks =>
  Object.fromEntries(subjects.map((subject) => [subject, { right: 0, of: 0 }])) as Marks

export function addMarks(sum: Marks, marks: Marks): void {
  for (const subject of subjects) {
    sum[subject].right += marks[subject].right
    sum[subject].of += marks[subject].of
  }
}

/** The share that was right; 1 where nothing was asked. */
export const share = ({ right, of }: Mark): number => (of === 0 ? 1 : right / of)

const folded = (text: string) => foldText(text).replace(/\s+/g, ' ').trim()

/** A page with fewer may as well have been written as it is. */
const fewestTraces = 5
const scripts = { hans: 'hans', hant: 'hant', converted: 'hant-converted' } as const

/**
 * A page against the truth of its capture. Labels by line; fields by value, where null is right if the page states none;
 * bylines by name and role, found and expected both counting; the body by runs of four characters. Texts compare without
 * regard to script, which is a subject of its own; blocks compare to the letter.
 */
export function markPage({ truth, script }: Generated, page: Page): Marks {
  const marks = noMarks()
  const mark = (subject: Subject, right: boolean) => {
    marks[subject].of++
    if (right) marks[subject].right++
  }
  mark('articles', page.articles.length === truth.articles.length)
  if (script !== 'converted' || truth.traces >= fewestTraces)
    mark('script', page.capture.script === scripts[script])
  const labels = new Map(page.lines.map(({ line, label }) => [line, label]))
  for (const { line, label } of truth.lines) mark('labels', labels.get(line) === label)
  truth.articles.forEach((expected, index) => {
    const found = page.articles[index]
    const value = (field: 'headline' | 'published' | 'source' | 'publisher' | 'kicker' | 'deck') =>
      found?.metadata[field]?.value ?? null
    const same = (a: string | null, b: string | null) => (a && folded(a)) === (b && folded(b))
    mark('headline', same(value('headline'), expected.metadata.headline))
    mark('date', value('published') === expected.metadata.published)
    mark('source', same(value('source'), expected.metadata.source))
    mark('publisher', same(value('publisher'), expected.metadata.publisher))
    mark('kicker/deck', same(value('kicker'), expected.metadata.kicker))
    mark('kicker/deck', same(value('deck'), expected.metadata.deck))
    markBylines(marks, expected, found)
    markBody(marks, expected, found)
  })
  return marks
}

/** As F1: twice the common ones, of the sum of both lists. */
function markBylines(marks: Marks, expected: ArticleTruth, found: Article | undefined): void {
  const key = ({ name, role }: { name: string; role: string }) => `${role} ${folded(name)}`
  const [a, b] = [expected.metadata.bylines, found?.metadata.bylines ?? []].map((list) => list.map(key))
  marks.bylines.right += 2 * common(a ?? [], b ?? [])
  marks.bylines.of += (a?.length ?? 0) + (b?.length ?? 0)
}

const gramLength = 4
const grams = (text: string) =>
  Array.from({ length: Math.max(0, text.length - gramLength + 1) }, (_, i) => text.slice(i, i + gramLength))

function markBody(marks: Marks, expected: ArticleTruth, found: Article | undefined): void {
  const running = (blocks: readonly { type: string; text: string }[]) =>
    blocks.filter(({ type }) => type !== 'caption').map(({ text }) => text)
  const [truth, body] = [running(expected.body), running(found?.body ?? [])]
  const [a, b] = [truth, body].map((texts) => grams(foldText(texts.join('\n')))) as [string[], string[]]
  const shared = common(a, b)
  marks['body P'].right += shared
  marks['body P'].of += b.length
  marks['body R'].right += shared
  marks['body R'].of += a.length
  const whole = expected.body.filter(({ type, lossy }) => type !== 'caption' && !lossy)
  marks.blocks.right += whole.filter(({ text }) => body.includes(text)).length
  marks.blocks.of += whole.length
}

/** How many the two lists have in common, each counted as often as it stands in both. */
function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const item of a) left.set(item, (left.get(item) ?? 0) + 1)
  let shared = 0
  for (const item of b) {
    const count = left.get(item) ?? 0
    if (count === 0) continue
    left.set(item, count - 1)
    shared++
  }
  return shared
}
