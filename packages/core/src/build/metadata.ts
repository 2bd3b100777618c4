import type { LabelledLine } from '../classify/classify.ts'
import type { Story } from '../classify/sheet.ts'
import type { Block, Diagnostic, Metadata, Stated } from '../types.ts'
import { readCredits } from './credits.ts'
import { readDateline } from './dateline.ts'
import { readEdition } from './edition.ts'
import { joinDate, type MetaLine, readMetaLine } from './meta-line.ts'
import { pathSegments } from './path.ts'
import { readPublisher } from './publisher.ts'
import { sourceInStory } from './source.ts'
import { statedIn } from './stated.ts'
import { readDeck, readTitle, type Title } from './title.ts'

const noTitle: Title = { headline: null, series: null, deck: null, parts: [] }

/** Everything the page says about the story, the `index`th of the page. Fields it does not state are null. */
export function buildMetadata(
  lines: readonly LabelledLine[],
  story: Story,
  index: number,
  body: readonly Block[],
): { metadata: Metadata; title: Title } {
  const placed = lines.filter((line) => line.article === null || line.article === index)
  const own = placed.filter((line) => line.article === index)
  const headline = story.headline === null ? undefined : lines[story.headline]
  const title = headline ? readTitle(headline) : noTitle
  const kicker = own.find((line) => line.label === 'kicker')
  const deck = own.find((line) => line.label === 'deck')
  const path = lines.find((line) => line.label === 'breadcrumb')
  const metaLines = nearest(lines, story, index)
  const segments = path ? pathSegments(path).map((segment) => segment.text) : []
  const isSection = (word: string) => segments.includes(word)
  const metas = metaLines.map((line) => readMetaLine(line, isSection))
  const dated = metas.findIndex((meta) => meta.published !== null)
  const dateline = readDateline(body.find((block) => block.type === 'paragraph'))
  const credits = lines
    .slice(Math.max(0, (story.headline ?? story.first) - reachAbove), story.last + reachBelow + 1)
    .filter((line) => line.article === null || line.article === index)
  const metadata: Metadata = {
    headline: title.headline,
    kicker: kicker ? statedIn(kicker.passage, 0, kicker.passage.text.length, kicker.rule) : null,
    deck: title.deck ?? (deck ? readDeck(deck) : null),
    series: title.series,
    publisher: readPublisher(lines, metaLines, story, path),
    source: first(metas, 'source') ?? sourceInStory(dateline, own),
    prevTitle: neighbour(lines, /(?:上|前)一(?:篇|条|则)(?:文章|新闻)?\s*:\s*/),
    nextTitle: neighbour(lines, /(?:下|后)一(?:篇|条|则)(?:文章|新闻)?\s*:\s*/),
    published:
      joinDate(metas[dated]?.published ?? null, metaLines[dated + 1]) ??
      (index > 0 ? dateOfPage(lines) : null),
    views: first(metas, 'views'),
    dateline,
    breadcrumb: segments,
    bylines: readCredits(credits, body),
    edition: readEdition(placed, first(metas, 'sectionName')?.value ?? null),
  }
  return { metadata, title }
}

const first = <K extends keyof MetaLine>(metas: readonly MetaLine[], field: K): MetaLine[K] | null =>
  metas.find((meta) => meta[field] !== null)?.[field] ?? null

/** How far above and below the story credits and dates still belong to it, in non-blank lines. */
const reachAbove = 4
const reachBelow = 8

/** Lines of metadata, the likeliest to be the story's own first: below the headline, then just above it, then after the story, then anywhere above. */
function nearest(lines: readonly LabelledLine[], story: Story, index: number): LabelledLine[] {
  const top = story.headline ?? story.first
  const zones: LabelledLine[][] = [[], [], [], []]
  for (const [i, line] of lines.entries()) {
    if (line.label !== 'meta' && !(line.label === 'byline' && /来源/.test(line.folded))) continue
    if (line.article !== null && line.article !== index) continue
    if (i > top && i < story.first) zones[0]?.push(line)
    else if (i < top && i >= top - reachAbove) zones[1]?.push(line)
    else if (i >= story.first && i <= story.last + reachBelow) zones[2]?.push(line)
    else if (i < top) zones[3]?.push(line)
  }
  return zones.flat()
}

/** Rule `date-of-page`: a date above the first headline is that of the whole page, so of its further articles too. */
function dateOfPage(lines: readonly LabelledLine[]): Stated<string> | null {
  for (const line of lines) {
    if (line.label === 'headline') return null
    const published = line.label === 'meta' ? readMetaLine(line).published : null
    if (published) return { ...published, certainty: 'implied', rule: 'date-of-page' }
  }
  return null
}

/** The title printed next to 上一篇 or 下一篇; 没有了 means there is none. */
function neighbour(lines: readonly LabelledLine[], label: RegExp): Stated<string> | null {
  for (const line of lines) {
    if (line.label !== 'pager') continue
    const match = label.exec(line.folded)
    if (!match) continue
    const from = match.index + match[0].length
    const rest = line.folded.slice(from)
    const cut = /\s*(?:上|下|前|后)一(?:篇|条|则)/.exec(rest)
    const value = statedIn(line.passage, from, from + (cut ? cut.index : rest.length), 'titled-neighbour')
    if (value && !/^(?:没有了|没有|无|暂无|已是|返回)/.test(rest.trim())) return value
  }
  return null
}

/** Says for each of the main fields that is null why it is. */
export function explainAbsences(metadata: Metadata): Diagnostic[] {
  const absent: Diagnostic[] = []
  const say = (field: keyof Metadata, code: string, message: string) => {
    if (metadata[field] === null) absent.push({ code, severity: 'info', message })
  }
  say('headline', 'no-headline', 'No line above the article reads like its headline.')
  say('published', 'no-date', 'No line near the article prints a date with its year.')
  say('source', 'no-source', 'No label, dateline or credit names a newspaper or an agency.')
  say('publisher', 'no-publisher', 'Neither path, masthead, notice nor menu names the website.')
  return absent
}
