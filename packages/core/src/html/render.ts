import { decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { OpenElements } from './elements.ts'
import { Entities } from './entities.ts'
import { readJsonLd } from './json-ld.ts'
import { Lines } from './lines.ts'
import type { HeadField, Rendered } from './rendered.ts'

const mostFields = 200
const longestValue = 2000

/** The attributes that say something of text, by element; those of '' on all others. */
const telling: Readonly<Record<string, readonly string[]>> = {
  '': ['class', 'id'],
  meta: ['content', 'name', 'property', 'itemprop'],
  script: ['type'],
}
const tellingOfAll = telling[''] as readonly string[]

/** Text of the head, collected till its element ends. */
interface Collected {
  start: number
  end: number
  text: string
}

const ignore = () => undefined

/**
 * Renders HTML as lines of text, one for each stretch between block boundaries, as a reader sees them. Scripts, styles
 * and comments are no lines. Never throws; linear in the length.
 */
export function renderHtml(source: string): Rendered {
  const lines = new Lines(source)
  const head: HeadField[] = []
  const entities = new Entities()
  let title: Collected | null = null
  let jsonLd: Collected | null = null
  const elements = new OpenElements(
    () => lines.end(elements.innermost),
    (name) => {
      if (name === 'title' && title) {
        const value = title.text.trim()
        if (value !== '') head.push({ name: 'title', value, start: title.start, end: title.end })
        title = null
      } else if (name === 'script' && jsonLd) {
        for (const field of readJsonLd(jsonLd.text, jsonLd.start)) head.push(field)
        jsonLd = null
      }
    },
  )

  /** Text as it is shown: a stretch of the source, or where `atomic` what an entity there stands for. */
  function addText(text: string | null, start: number, end: number): void {
    const collected = title ?? jsonLd
    if (collected) {
      if (collected.text === '') collected.start = start
      collected.end = end
      collected.text += text ?? source.slice(start, end)
    } else if (elements.innermost?.unseen !== true) {
      const linked = elements.innermost?.linked === true
      const bold = elements.innermost?.bold === true
      if (text !== null) lines.addEntity(text, start, end, linked, bold)
      else if (end - start !== 1 || source.charCodeAt(start) !== 0xfeff)
        lines.addSource(start, end, linked, bold)
    }
  }

  /** A character that an entity at [start, end) stands for. */
  function addEntity(text: string, start: number, end: number): void {
    const from = end - text.length
    if (source.startsWith(text, from)) addText(null, from, end)
    else if (text !== '\ufeff' || title || jsonLd) addText(text, start, end)
  }

  let ampersand = -1
  /** The next ampersand from an offset on; asked in order, so that the source is searched but once. */
  function ampersandFrom(offset: number): number {
    if (ampersand < offset) {
      const found = source.indexOf('&', offset)
      ampersand = found < 0 ? source.length : found
    }
    return ampersand
  }

  let tag = ''
  let told = tellingOfAll
  let attributes: Record<string, string> | null = null
  let contentAt: { start: number; end: number } | null = null
  /** The attribute under way, where it says something of text. */
  let attribute: string | null = null
  let attributeAt = 0
  let value = ''

  function startElement(closesItself: boolean): void {
    if (tag === 'meta') readMeta(head, attributes ?? {}, contentAt)
    else if (tag === 'title' && head.every(({ name }) => name !== 'title'))
      title = { start: 0, end: 0, text: '' }
    else if (tag === 'script' && attributes?.type === 'application/ld+json')
      jsonLd = { start: 0, end: 0, text: '' }
    else if (tag === 'img') lines.addPicture()
    elements.start(tag, attributes, closesItself)
  }

  const events: TokenizerCallbacks = {
    isInForeignContext: () => elements.isForeign,
    onopentagname(start, end) {
      tag = source.slice(start, end).toLowerCase()
      told = telling[tag] ?? tellingOfAll
      attributes = null
      contentAt = null
    },
    onattribname(start, end) {
      attribute = null
      if (end - start > 8) return
      const name = source.slice(start, end).toLowerCase()
      if (!told.includes(name) && !tellingOfAll.includes(name)) return
      attribute = name
      attributeAt = start
      value = ''
    },
    onattribdata(start, end) {
      if (attribute !== null) value += source.slice(start, end)
    },
    onattribend(_, end) {
      if (attribute === null) return
      const decoded = value.includes('&') ? decodeHTMLAttribute(value) : value
      if (attribute === 'content' && decoded.trim() !== '') {
        const at = source.slice(attributeAt, end + 1).indexOf(decoded)
        contentAt = at < 0 ? null : { start: attributeAt + at, end: attributeAt + at + decoded.length }
      }
      attributes ??= {}
      attributes[attribute] ??= decoded
    },
    onopentagend: () => startElement(false),
    onselfclosingtag: () => startElement(true),
    onclosetag: (start, end) => elements.end(source.slice(start, end).toLowerCase()),
    ontext(start, end) {
      // The tokenizer's word for a tag that the end of the document cuts off behind its slash or name.
      if (start < 0) return
      let from = start
      let at = elements.isRaw ? end : ampersandFrom(start)
      while (at < end) {
        const entity = entities.at(source, at)
        if (entity) {
          if (at > from) addText(null, from, at)
          for (const char of entity.text) addEntity(char, at, entity.end)
          from = entity.end
        }
        at = ampersandFrom(Math.max(at + 1, from))
      }
      if (from < end) addText(null, from, end)
    },
    onend: () => elements.endAll(),
    onattribentity: ignore,
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    ontextentity: ignore,
  }
  const tokenizer = new Tokenizer({ decodeEntities: false }, events)
  tokenizer.write(source)
  tokenizer.end()
  lines.end(null)
  return { text: lines.finish(), segments: lines.segments, markup: lines.markup, head }
}

function readMeta(
  head: HeadField[],
  attributes: Readonly<Record<string, string>>,
  at: { start: number; end: number } | null,
): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
  const value = attributes.content ?? ''
  if (name !== '' && at && value.length <= longestValue && head.length < mostFields)
    head.push({ name, value: value.trim(), ...at })
}
