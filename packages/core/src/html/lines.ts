import { type Element, hintsOf } from './elements.ts'
import type { Markup, Segment } from './rendered.ts'

const isBlank = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d)

class LineMarkup implements Markup {
  readonly tag: string
  readonly linkDensity: number
  readonly pictured: boolean
  readonly bold: boolean
  part = 0
  readonly #around: Element | null

  constructor(around: Element | null, linkDensity: number, bold: boolean, pictured: boolean) {
    this.tag = around?.tag ?? 'body'
    this.linkDensity = linkDensity
    this.pictured = pictured
    this.bold = bold
    this.#around = around
  }

  get hints(): string {
    return hintsOf(this.#around)
  }

  /** The number of its block element. */
  get box(): number {
    return this.#around?.box ?? 0
  }

  /** A line that has its block element for itself stands in the one around; others stand in their own. */
  placeAmong(linesInBox: number): void {
    this.part = (linesInBox === 1 ? this.#around?.outerBox : this.#around?.box) ?? 0
  }
}

/** Lines of rendered text, with the way of every character back into the source. */
export class Lines {
  readonly segments: Segment[] = []
  readonly markup: LineMarkup[] = []
  readonly #source: string
  readonly #finished: string[] = []
  /** Rendered length of the finished lines, with a newline for each. */
  #length = 0
  #line = ''
  /** Whether the line ends in a blank; asking the string would copy it each time. */
  #blank = false
  /** How many of its characters are links'. */
  #linked = 0
  /** The same of bold ones. */
  #bold = 0
  #pictured = false

  constructor(source: string) {
    this.#source = source
  }

  /** The text of all lines, once the last has ended; only then their markup knows their parts. */
  finish(): string {
    const inBox = new Map<number, number>()
    for (const { box } of this.markup) inBox.set(box, (inBox.get(box) ?? 0) + 1)
    for (const line of this.markup) line.placeAmong(inBox.get(line.box) ?? 0)
    return this.#finished.join('\n')
  }

  /** Adds [from, to) of the source; blanks collapse to one space, at the start of a line to none. */
  addSource(from: number, to: number, linked: boolean, bold: boolean): void {
    const source = this.#source
    let at = from
    while (at < to) {
      const start = at
      while (at < to && isBlank(source.charCodeAt(at))) at++
      if (at > start && this.#line !== '' && !this.#blank)
        this.#add(' ', start, at, linked, bold, at - start !== 1 || source.charCodeAt(start) !== 0x20)
      if (at === to) return
      const word = at
      at = endOfWords(source, at, to)
      this.#add(source.slice(word, at), word, at, linked, bold, false)
    }
  }

  /** Adds a character that stands for the whole of [from, to) of the source. */
  addEntity(shown: string, from: number, to: number, linked: boolean, bold: boolean): void {
    this.#add(shown, from, to, linked, bold, true)
  }

  #add(shown: string, from: number, to: number, linked: boolean, bold: boolean, atomic: boolean): void {
    const at = this.#length + this.#line.length
    const last = this.segments.at(-1)
    if (!atomic && last && !last.atomic && last.end === from && last.at + last.length === at) {
      last.end = to
      last.length += shown.length
    } else this.segments.push({ at, length: shown.length, start: from, end: to, atomic })
    this.#line += shown
    this.#blank = shown === ' '
    if (linked) this.#linked += shown.length
    if (bold) this.#bold += shown.length
  }

  /** A picture: the next line may be its caption. */
  addPicture(): void {
    this.#pictured = true
  }

  /** Ends the line, which stands in `around`, without a blank at its end; empty lines are none. */
  end(around: Element | null): void {
    if (this.#blank) this.#dropBlank()
    if (this.#line !== '') {
      this.markup.push(
        new LineMarkup(
          around,
          this.#linked / this.#line.length,
          this.#bold >= this.#line.length,
          this.#pictured,
        ),
      )
      this.#pictured = false
      this.#finished.push(this.#line)
      this.#length += this.#line.length + 1
      this.#line = ''
    }
    this.#linked = 0
    this.#bold = 0
  }

  #dropBlank(): void {
    const last = this.segments.at(-1)
    if (last && last.length === 1) this.segments.pop()
    else if (last) {
      last.length--
      last.end--
    }
    this.#line = this.#line.slice(0, -1)
    this.#blank = false
  }
}

/** Where words end that are parted by single spaces. */
function endOfWords(source: string, from: number, to: number): number {
  let at = from
  for (; at < to; at++) {
    const code = source.charCodeAt(at)
    if (!isBlank(code)) continue
    if (code !== 0x20 || at + 1 === to || isBlank(source.charCodeAt(at + 1))) break
  }
  return at
}
