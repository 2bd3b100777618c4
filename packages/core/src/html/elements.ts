const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin and end a line. */
const blocks = set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li legend main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul',
)
/** Elements whose text is not rendered. */
const unseen = set(
  'script style noscript template svg iframe object select textarea head title canvas audio video map math button',
)
/** Elements without content and without an end tag. */
const voids = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)
/** Elements whose content is text to the letter, without tags and entities. */
const raws = set('script style iframe noembed noframes plaintext xmp')
/** Elements of SVG and MathML that hold HTML. */
const integrations = set('mi mo mn ms mtext annotation-xml desc title')

/** The elements that a start tag ends where one of them is the innermost: names, and what each of them ends. */
const ended = new Map<string, ReadonlySet<string>>(
  (
    [
      ['tr', 'tr th td'],
      ['th', 'th'],
      ['td', 'thead th td'],
      ['body', 'head link script'],
      ['a', 'a'],
      ['li', 'li'],
      ['option', 'option'],
      ['optgroup', 'optgroup option'],
      ['h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6 p'],
      [
        'select input output button datalist textarea',
        'input option optgroup select button datalist textarea',
      ],
      ['dd dt', 'dd dt'],
      ['rt rp', 'rt rp'],
      ['tbody tfoot', 'thead tbody'],
      [
        'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
        'p',
      ],
    ] as const
  ).flatMap(([names, inner]) => names.split(' ').map((name) => [name, set(inner)] as const)),
)

/** What is known of an element by its name. */
interface Kind {
  block: boolean
  unseen: boolean
  void: boolean
  raw: boolean
  ends: ReadonlySet<string> | undefined
}

const kindOf = (name: string): Kind => ({
  block: blocks.has(name),
  unseen: unseen.has(name),
  void: voids.has(name),
  raw: raws.has(name),
  ends: ended.get(name),
})
const kinds = new Map(
  [...blocks, ...unseen, ...voids, ...raws, ...ended.keys()].map((name) => [name, kindOf(name)]),
)
const ordinary = kindOf('')

/** Whose rules hold for what stands in an element. */
type Language = 'html' | 'svg' | 'mathml'

function languageIn(name: string, around: Language): Language {
  if (name === 'svg') return 'svg'
  if (name === 'math') return 'mathml'
  return integrations.has(name) || (name === 'foreignobject' && around === 'svg') ? 'html' : around
}

/** A name that occurs in the document, and how many elements of that name are open. */
interface Name extends Kind {
  name: string
  open: number
}

/** Values of attributes by name. */
export type Attributes = Readonly<Record<string, string>>

const longestHints = 200

/** The hints of an element: those of what is around it, and its own classes and id. */
function hintsWithin(around: string, { class: classes, id }: Attributes): string {
  if (classes === undefined && id === undefined) return around
  const own = `${classes ?? ''} ${id ?? ''}`.trim().toLowerCase().slice(0, 60)
  return `${around} ${own}`.trim().slice(-longestHints)
}

/** An element that stands or stood around text. */
export interface Element {
  name: Name
  parent: Element | null
  /** The block element that text here stands in: this one or the nearest around it. */
  tag: string
  /** Numbers of that block element, and of the one around it; 0 where there is none. */
  box: number
  outerBox: number
  unseen: boolean
  linked: boolean
  bold: boolean
  language: Language
  /** Its class and id among others; null where it has none. */
  attributes: Attributes | null
  /** Classes and ids from the outermost element to this one, once they were asked for. */
  hints: string | null
}

/** Classes and ids of an element and those around it, outermost first, the last 200 characters of them. */
export function hintsOf(element: Element | null): string {
  const unknown: Element[] = []
  let at = element
  for (; at && at.hints === null; at = at.parent) unknown.push(at)
  let hints = at?.hints ?? ''
  for (const one of unknown.reverse()) {
    if (one.attributes) hints = hintsWithin(hints, one.attributes)
    one.hints = hints
  }
  return hints
}

/**
 * The elements that are open, by the rules of htmlparser2 for start tags that end other elements and for end tags that are
 * left out or too many. Its tokenizer is used without its parser, whose time grows with the square of the depth.
 */
export class OpenElements {
  /** The innermost of them; while an edge or an end is told, an element that opens is not yet there and one that closes still is. */
  innermost: Element | null = null
  #boxes = 0
  readonly #names = new Map<string, Name>()
  readonly #atEdge: () => void
  readonly #atEnd: (name: string) => void

  /** `atEdge` is called where a block begins or ends, `atEnd` where an element that has content ends. */
  constructor(atEdge: () => void, atEnd: (name: string) => void) {
    this.#atEdge = atEdge
    this.#atEnd = atEnd
  }

  /** Whether what stands here is SVG or MathML. */
  get isForeign(): boolean {
    return this.innermost !== null && this.innermost.language !== 'html'
  }

  /** Whether text here is meant to the letter. */
  get isRaw(): boolean {
    const { innermost } = this
    return innermost?.name.raw === true && (innermost.parent?.language ?? 'html') === 'html'
  }

  /** A start tag, its name in lower case. */
  start(tagName: string, attributes: Attributes | null, closesItself: boolean): void {
    const name = this.#nameOf(tagName)
    if (name.name === 'form' && name.open > 0) return
    while (this.innermost && name.ends?.has(this.innermost.name.name)) this.#close(this.innermost)
    if (name.block) this.#atEdge()
    if (name.void) return
    const around = this.innermost
    const element: Element = {
      name,
      parent: around,
      tag: name.block ? name.name : (around?.tag ?? 'body'),
      box: name.block ? ++this.#boxes : (around?.box ?? 0),
      outerBox: (name.block ? around?.box : around?.outerBox) ?? 0,
      unseen: name.unseen || around?.unseen === true,
      linked: name.name === 'a' || around?.linked === true,
      bold: name.name === 'b' || name.name === 'strong' || around?.bold === true,
      language: languageIn(name.name, around?.language ?? 'html'),
      attributes,
      hints: null,
    }
    name.open++
    this.innermost = element
    if (closesItself && element.language !== 'html') this.#close(element)
  }

  /** An end tag, its name in lower case; one without a start tag is passed over. */
  end(tagName: string): void {
    const name = this.#nameOf(tagName)
    if (name.open === 0) {
      if (name.name === 'p' || name.name === 'br') this.#atEdge()
      return
    }
    let last: Name | undefined
    while (this.innermost && last !== name) {
      last = this.innermost.name
      this.#close(this.innermost)
    }
  }

  /** The end of the document. */
  endAll(): void {
    while (this.innermost) this.#close(this.innermost)
  }

  #close(element: Element): void {
    if (element.name.block) this.#atEdge()
    this.#atEnd(element.name.name)
    element.name.open--
    this.innermost = element.parent
  }

  #nameOf(tagName: string): Name {
    const own = tagName === 'image' && !this.isForeign ? 'img' : tagName
    const known = this.#names.get(own)
    if (known) return known
    const added = { ...(kinds.get(own) ?? ordinary), name: own, open: 0 }
    this.#names.set(own, added)
    return added
  }
}
