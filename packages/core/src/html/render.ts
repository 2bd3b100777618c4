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
  hints: string
  block: boolean
}

/** The state of one rendering. */
interface State {
  text: string
  segments: Segment[]
  markup: Markup[]
  head: HeadField[]
  stack: Open[]
  lineFrom: number
  linked: number
  unseenDepth: number
  linkDepth: number
}

function endLine(state: State): void {
  if (state.text.length === state.lineFrom) return
  const last = state.segments.at(-1)
  if (last && state.text.endsWith(' ') && last.at + last.length === state.text.length) {
    if (last.length === 1) state.segments.pop()
    else {
      last.length--
      last.end--
    }
    state.text = state.text.slice(0, -1)
  }
  const length = state.text.length - state.lineFrom
  if (length > 0) {
    const block = state.stack.findLast((open) => open.block)
    const hints = state.stack
      .map((open) => open.hints)
      .filter((hint) => hint !== '')
      .join(' ')
    state.markup.push({
      tag: block?.name ?? 'body',
      linkDensity: state.linked / length,
      hints: hints.slice(-200),
    })
    state.text += '\n'
  }
  state.lineFrom = state.text.length
  state.linked = 0
}

/** Adds text that stands at [start, end) of the source; blanks collapse to one space, at the start of a line to none. */
function addText(state: State, source: string, data: string, start: number, end: number): void {
  if (end - start !== data.length) {
    state.segments.push({ at: state.text.length, length: data.length, start, end, atomic: true })
    state.text += data
    if (state.linkDepth > 0) state.linked += data.length
    return
  }
  let i = 0
  while (i < data.length) {
    const from = i
    const blank = isBlank(data.charCodeAt(i))
    while (i < data.length && isBlank(data.charCodeAt(i)) === blank) i++
    if (blank && (state.text.length === state.lineFrom || state.text.endsWith(' '))) continue
    const asIs = !blank || (i - from === 1 && data.charAt(from) === ' ')
    const length = blank ? 1 : i - from
    const last = state.segments.at(-1)
    if (
      asIs &&
      last &&
      !last.atomic &&
      last.end === start + from &&
      last.at + last.length === state.text.length
    ) {
      last.end += length
      last.length += length
    } else
      state.segments.push({
        at: state.text.length,
        length,
        start: start + from,
        end: start + i,
        atomic: !asIs,
      })
    state.text += blank ? ' ' : source.slice(start + from, start + i)
    if (state.linkDepth > 0) state.linked += length
  }
}

function hintsOf(attributes: Record<string, string>): string {
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim().toLowerCase().slice(0, 60)
}

/**
 * Renders HTML as lines of text, one for each stretch between block boundaries, as a reader sees them. Scripts, styles
 * and comments are no lines. Never throws; linear in the length.
 */
export function renderHtml(source: string): Rendered {
  const state: State = {
    text: '',
    segments: [],
    markup: [],
    head: [],
    stack: [],
    lineFrom: 0,
    linked: 0,
    unseenDepth: 0,
    linkDepth: 0,
  }
  let inTitle: { start: number; end: number; text: string } | null = null
  let contentAt: { start: number; end: number } | null = null
  let jsonLd: { start: number; text: string } | null = null
  const parser = new Parser({
    onattribute(name, value) {
      if (name === 'content' && value.trim() !== '') {
        const at = source.indexOf(value, parser.startIndex)
        contentAt = at >= 0 && at <= parser.endIndex ? { start: at, end: at + value.length } : null
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
      state.stack.push({ name, hints: hintsOf(attributes), block })
    },
    ontext(data) {
      const end = parser.endIndex + 1
      const start = source.startsWith(data, end - data.length) ? end - data.length : parser.startIndex
      if (inTitle)
        inTitle = { start: inTitle.text === '' ? start : inTitle.start, end, text: inTitle.text + data }
      else if (jsonLd) jsonLd = { start: jsonLd.text === '' ? start : jsonLd.start, text: jsonLd.text + data }
      else if (state.unseenDepth === 0) addText(state, source, data, start, end)
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
        state.head.push(...readJsonLd(jsonLd.text, jsonLd.start))
        jsonLd = null
      }
      state.stack.pop()
    },
  })
  parser.write(source)
  parser.end()
  endLine(state)
  return {
    text: state.text.endsWith('\n') ? state.text.slice(0, -1) : state.text,
    segments: state.segments,
    markup: state.markup,
    head: state.head,
  }
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
