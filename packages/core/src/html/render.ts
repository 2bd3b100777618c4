import { Parser } from 'htmlparser2'
import { readJsonLd } from './json-ld.ts'
import type { HeadField, Markup, Rendered, Segment } from './rendered.ts'

/** Elements that begin and end a line. */
const blocks = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li legend main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Elements whose text is not rendered. */
const unseen = new Set(
  'script style noscript template svg iframe object select textarea head title canvas audio video map math button'.split(
    ' ',
  ),
)
const isBlank = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d)

interface Open {
  name: string
  block: boolean
  /** The block element that text here stands in: this one or the nearest around it. */
  tag: string
  /** Classes and ids from the outermost element to this one. */
  hints: string
  /** Numbers of the block element that text here stands in, and of the one around that. */
  own: number
  around: number
}

/** The state of one rendering. */
interface State {
  /** Lines that are finished. */
  lines: string[]
  /** Rendered length of the finished lines, with a newline for each. */
  length: number
  /** The line under way, and how many of its characters are links'. */
  line: string
  /** Whether that line ends in a blank; asking the string would copy it each time. */
  blank: boolean
  linked: number
  segments: Segment[]
  markup: Markup[]
  /** By line, the numbers of its block element and of the one around that. */
  boxes: [number, number][]
  elements: number
  head: HeadField[]
  stack: Open[]
  unseenDepth: number
  linkDepth: number
}

const longestHints = 200

function endLine(state: State): void {
  if (state.blank) {
    const last = state.segments.at(-1)
    if (last && last.length === 1) state.segments.pop()
    else if (last) {
      last.length--
      last.end--
    }
    state.line = state.line.slice(0, -1)
    state.blank = false
  }
  if (state.line !== '') {
    const around = state.stack.at(-1)
    state.markup.push({
      tag: around?.tag ?? 'body',
      linkDensity: state.linked / state.line.length,
      hints: around?.hints ?? '',
      part: 0,
    })
    state.boxes.push([around?.own ?? 0, around?.around ?? 0])
    state.lines.push(state.line)
    state.length += state.line.length + 1
    state.line = ''
  }
  state.linked = 0
}

/** Adds `shown`, which stands at [from, to) of the source. */
function add(state: State, shown: string, from: number, to: number, atomic: boolean): void {
  const at = state.length + state.line.length
  const last = state.segments.at(-1)
  if (!atomic && last && !last.atomic && last.end === from && last.at + last.length === at) {
    last.end = to
    last.length += shown.length
  } else state.segments.push({ at, length: shown.length, start: from, end: to, atomic })
  state.line += shown
  state.blank = shown === ' '
  if (state.linkDepth > 0) state.linked += shown.length
}

/** Adds text that stands at [start, end) of the source; blanks collapse to one space, at the start of a line to none. */
function addText(state: State, data: string, start: number, end: number): void {
  if (data === '\ufeff') return
  if (end - start !== data.length) {
    add(state, data, start, end, true)
    return
  }
  let i = 0
  while (i < data.length) {
    const from = i
    const blank = isBlank(data.charCodeAt(i))
    while (i < data.length && isBlank(data.charCodeAt(i)) === blank) i++
    if (!blank) add(state, data.slice(from, i), start + from, start + i, false)
    else if (state.line !== '' && !state.blank)
      add(state, ' ', start + from, start + i, i - from !== 1 || data.charAt(from) !== ' ')
  }
}

/** The hints of an element: those of what is around it, and its own classes and id. */
function hintsWithin(around: string, { class: classes, id }: Record<string, string>): string {
  if (classes === undefined && id === undefined) return around
  const own = `${classes ?? ''} ${id ?? ''}`.trim().toLowerCase().slice(0, 60)
  return `${around} ${own}`.trim().slice(-longestHints)
}

/**
 * Renders HTML as lines of text, one for each stretch between block boundaries, as a reader sees them. Scripts, styles
 * and comments are no lines. Never throws; linear in the length.
 */
export function renderHtml(source: string): Rendered {
  const state: State = {
    lines: [],
    length: 0,
    line: '',
    blank: false,
    linked: 0,
    segments: [],
    markup: [],
    boxes: [],
    elements: 0,
    head: [],
    stack: [],
    unseenDepth: 0,
    linkDepth: 0,
  }
  let inTitle: { start: number; end: number; text: string } | null = null
  let contentAt: { start: number; end: number } | null = null
  let jsonLd: { start: number; text: string } | null = null
  const parser = new Parser({
    onattribute(name, value) {
      if (name === 'content' && value.trim() !== '') {
        const at = source.slice(parser.startIndex, parser.endIndex + 1).indexOf(value)
        const start = parser.startIndex + at
        contentAt = at < 0 ? null : { start, end: start + value.length }
      }
    },
    onopentag(name, attributes) {
      if (name === 'meta') readMeta(state.head, attributes, contentAt)
      contentAt = null
      if (name === 'title' && state.head.every((field) => field.name !== 'title'))
        inTitle = { start: 0, end: 0, text: '' }
      if (name === 'script' && attributes.type === 'application/ld+json') jsonLd = { start: 0, text: '' }
      const block = blocks.has(name)
      if (block) endLine(state)
      if (unseen.has(name)) state.unseenDepth++
      if (name === 'a') state.linkDepth++
      const around = state.stack.at(-1)
      const hints = hintsWithin(around?.hints ?? '', attributes)
      const [own, outer] = [around?.own ?? 0, around?.around ?? 0]
      state.stack.push({
        name,
        block,
        tag: block ? name : (around?.tag ?? 'body'),
        hints,
        own: block && name !== 'br' ? ++state.elements : own,
        around: block && name !== 'br' ? own : outer,
      })
    },
    ontext(data) {
      const end = parser.endIndex + 1
      const start = source.startsWith(data, end - data.length)
        ? end - data.length
        : source.lastIndexOf('&', end - 1)
      if (inTitle)
        inTitle = { start: inTitle.text === '' ? start : inTitle.start, end, text: inTitle.text + data }
      else if (jsonLd) jsonLd = { start: jsonLd.text === '' ? start : jsonLd.start, text: jsonLd.text + data }
      else if (state.unseenDepth === 0) addText(state, data, start, end)
    },
    onclosetag(name) {
      if (blocks.has(name)) endLine(state)
      if (unseen.has(name)) state.unseenDepth = Math.max(0, state.unseenDepth - 1)
      if (name === 'a') state.linkDepth = Math.max(0, state.linkDepth - 1)
      if (name === 'title' && inTitle) {
        if (inTitle.text.trim() !== '')
          state.head.push({
            name: 'title',
            value: inTitle.text.trim(),
            start: inTitle.start,
            end: inTitle.end,
          })
        inTitle = null
      }
      if (name === 'script' && jsonLd) {
        for (const field of readJsonLd(jsonLd.text, jsonLd.start)) state.head.push(field)
        jsonLd = null
      }
      state.stack.pop()
    },
  })
  parser.write(source)
  parser.end()
  endLine(state)
  numberParts(state)
  return { text: state.lines.join('\n'), segments: state.segments, markup: state.markup, head: state.head }
}

/** A line that has its block element for itself stands in the one around; others stand in their own. */
function numberParts({ boxes, markup }: State): void {
  const lines = new Map<number, number>()
  for (const [own] of boxes) lines.set(own, (lines.get(own) ?? 0) + 1)
  boxes.forEach(([own, around], i) => {
    const line = markup[i]
    if (line) line.part = lines.get(own) === 1 ? around : own
  })
}

const most = 200

function readMeta(
  head: HeadField[],
  attributes: Record<string, string>,
  at: { start: number; end: number } | null,
): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
  const value = attributes.content ?? ''
  if (name !== '' && at && value.length <= 2000 && head.length < most)
    head.push({ name, value: value.trim(), ...at })
}
