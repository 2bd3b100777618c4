import type { LabelledLine } from '../classify/classify.ts'
import type { Story } from '../classify/story.ts'
import type { Block, Diagnostic, Metadata, Stated } from '../types.ts'
import { readCredits } from './credits.ts'
import { readDateline } from './dateline.ts'
import { readEdition } from './edition.ts'
import { type MetaLine, readMetaLine } from './meta-line.ts'
import { isSiteName, pathSegments, publisherInPath } from './path.ts'
import { statedIn } from './stated.ts'
import { readDeck, readTitle, type Title } from './title.ts'

const noTitle: Title = { headline: null, series: null, deck: null, parts: [] }

/** Everything the page says about the story. Fields it does not state are null. */
export function buildMetadata(
  lines: readonly LabelledLine[],
  story: Story,
  body: readonly Block[],
): { metadata: Metadata; title: Title } {
  const headlineAt = lines.findIndex((line) => line.label === 'headline')
  const title = headlineAt < 0 ? noTitle : readTitle(lines[headlineAt] as LabelledLine)
  const find = (label: string) => lines.find((line) => line.label === label && line.article !== null)
  const kicker = find('kicker')
  const deck = find('deck')
  const path = lines.find((line) => line.label === 'breadcrumb')
  const metas = nearest(lines, story, headlineAt).map(readMetaLine)
  const dateline = readDateline(
    body[0]?.type === 'paragraph' ? body[0] : body.find((block) => block.type === 'paragraph'),
  )
  const publisher = (path ? publisherInPath(path) : null) ?? masthead(lines, story)
  const metadata: Metadata = {
    headline: title.headline,
    kicker: kicker ? statedIn(kicker.passage, 0, kicker.passage.text.length, kicker.rule) : null,
    deck: title.deck ?? (deck ? readDeck(deck) : null),
    series: title.series,
    publisher,
    source: first(metas, 'source') ?? sourceOfDateline(dateline),
    prevTitle: neighbour(lines, /(?:上|前)一(?:篇|条|则)(?:文章|新闻)?\s*:\s*/),
    nextTitle: neighbour(lines, /(?:下|后)一(?:篇|条|则)(?:文章|新闻)?\s*:\s*/),
    published: first(metas, 'published'),
    views: first(metas, 'views'),
    dateline,
    breadcrumb: path ? pathSegments(path).map((segment) => segment.text) : [],
    bylines: readCredits(
      lines.filter((line) => isCredit(line, lines, story, headlineAt)),
      body,
    ),
    edition: readEdition(lines, first(metas, 'sectionName')?.value ?? null),
  }
  return { metadata, title }
}

const first = <K extends keyof MetaLine>(metas: readonly MetaLine[], field: K): MetaLine[K] | null =>
  metas.find((meta) => meta[field] !== null)?.[field] ?? null

/** How far below the story credits and dates still belong to it, in non-blank lines. */
const reachBelow = 8

/** Lines of metadata, the likeliest to be the story's own first: below the headline, then just above it, then after the story, then anywhere above. */
function nearest(lines: readonly LabelledLine[], story: Story, headlineAt: number): LabelledLine[] {
  const top = headlineAt < 0 ? story.first : headlineAt
  const metas = lines.map((line, i) => ({ line, i })).filter(({ line }) => line.label === 'meta')
  const zone = (i: number) => {
    if (i > top && i < story.first) return 0
    if (i < top && i >= top - 4) return 1
    if (i >= story.first && i <= story.last + reachBelow) return 2
    return i < top ? 3 : 9
  }
  return metas
    .filter(({ i }) => zone(i) < 9)
    .sort((a, b) => zone(a.i) - zone(b.i) || a.i - b.i)
    .map(({ line }) => line)
}

function isCredit(
  line: LabelledLine,
  lines: readonly LabelledLine[],
  story: Story,
  headlineAt: number,
): boolean {
  const i = lines.indexOf(line)
  return i >= (headlineAt < 0 ? story.first - 4 : headlineAt - 2) && i <= story.last + reachBelow
}

const ownPaper = /^(?:本报|本网|本社|本台|我报)/

function sourceOfDateline(dateline: Metadata['dateline']): Stated<string> | null {
  const agency = dateline?.value.agency ?? null
  if (dateline === null || agency === null || ownPaper.test(agency)) return null
  return { value: agency, spans: dateline.spans, certainty: 'implied', rule: 'agency-in-dateline' }
}

/** A masthead stands at the top of its page: among its first lines. */
const mastheadReach = 3

/** Rule `paper-name`: a line at the top of the page that is a site's or paper's name and nothing else. */
function masthead(lines: readonly LabelledLine[], story: Story): Stated<string> | null {
  const line = lines.find(
    (candidate, i) =>
      i < Math.min(story.first, mastheadReach) &&
      candidate.label === 'masthead' &&
      isSiteName(candidate.folded),
  )
  return line ? statedIn(line.passage, 0, line.passage.text.length, line.rule) : null
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
  say('published', 'no-date', 'No line of metadata near the article prints a date with its year.')
  say('source', 'no-source', 'Neither a source label nor a dateline names a newspaper or an agency.')
  say('publisher', 'no-publisher', 'Neither a path nor a masthead names the website.')
  return absent
}
