/** Chinese has no blanks between words; the platform's dictionary says where they may part. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Offsets at which a word begins or ends in a text, its own two ends included. */
export function wordEdges(text: string): Set<number> {
  const edges = new Set([text.length])
  for (const { index } of segmenter.segment(text)) edges.add(index)
  return edges
}

/** Whether the dictionary knows a text as one word. */
export function isOneWord(text: string): boolean {
  const [first] = segmenter.segment(text)
  return first !== undefined && first.segment === text && first.isWordLike === true
}

/** Words that lead on to something: no phrase ends in one. */
const leadsOn = new Set(
  '和与及或的地得在对向从把被将为以于由到按给让使至并而且等之其是有了这那各每个一两中后前时里最很更不没会能可就都也还又再才只比跟同往'.split(
    '',
  ),
)
/** The same of two letters. */
const leadsOnInTwo = new Set(
  '就是 还是 但是 而是 不是 也是 都是 于是 已有 共有 现有 设有 另外 一共 共计 因为 所以 为了 以及 或者 并且 而且 如果 由于 通过 关于 对于 根据 按照 随着 只有 没有 还有'.split(
    ' ',
  ),
)
/** Words that hang on what is before them, or join it to what follows: no phrase begins with one. */
const hangsOn = new Set(
  '的地得了着过们等上下中里内外后前时所之者在和与及或对向从把被将于由到并而且名级多个年月日'.split(''),
)

/** Words of one letter between which and their neighbours words always part. */
const standsAlone = new Set(
  '的了在和与是对把被将向从让使为以由到及或而也都又还就再才只很更最不没有要会能可给比跟同按着过这那其之于地得并且等说'.split(
    '',
  ),
)

/** Where a phrase may begin and where it may end, as letters of its block. */
export interface Edges {
  starts: ReadonlySet<number>
  ends: ReadonlySet<number>
  /** Where a word parts from its neighbours whatever the dictionary says: at a mark, and beside a word that stands alone. */
  sure: ReadonlySet<number>
}

/** Whether words surely part before a letter of a text: marks apart, at a word of one letter that stands alone. */
export const isBesideFunctionWord = (text: string, i: number): boolean =>
  standsAlone.has(text.charAt(i - 1)) || standsAlone.has(text.charAt(i))

/** Words that end the name of a place, whose beginning stands before the phrase unless a mark does. */
const endsPlace = new Set('省市州县旗区镇乡村'.split(''))

/** Letters that end words the dictionary may not know (阻击战, 志愿队), so that they are no cut-off beginning of the next. */
const endsWord = new Set(
  '战队点员者性化率家站所院局部会团组线岗长人手费款量式型度感力法学业界届版期层口区村镇乡县市省国品物车机器书报卡证户房屋楼馆店厂场园山河湖海路桥街门日节事话声心还来去到完好成住开起过'.split(
    '',
  ),
)

export const isDigit = (letter: string) => letter >= '0' && letter <= '9'

/**
 * Votes of the places where a phrase stands on where it may begin and end. The dictionary cuts what it does not know into words
 * of one letter, so such a word at an end counts only where the corpus shows it apart from its neighbour somewhere.
 */
export class EdgeVotes {
  readonly #letters: string
  readonly #starts: Uint16Array
  readonly #ends: Uint16Array
  readonly #sure: Uint16Array
  #places = 0

  constructor(letters: string) {
    this.#letters = letters
    this.#starts = new Uint16Array(letters.length + 1)
    this.#ends = new Uint16Array(letters.length + 1)
    this.#sure = new Uint16Array(letters.length + 1)
  }

  get places(): number {
    return this.#places
  }

  /**
   * Adds one place.
   *
   * @param start where the phrase begins in its block's letters.
   */
  add({ starts, ends, sure }: Edges, start: number): void {
    this.#places++
    for (let i = 0; i <= this.#letters.length; i++) {
      if (starts.has(start + i)) this.#starts[i] = (this.#starts[i] as number) + 1
      if (ends.has(start + i)) this.#ends[i] = (this.#ends[i] as number) + 1
      if (sure.has(start + i)) this.#sure[i] = (this.#sure[i] as number) + 1
    }
  }

  /** The longest part of the phrase that most places let begin and end where it does; empty where there is none. */
  trimmed(): string {
    const letters = this.#letters
    const mostly = (votes: number | undefined) => (votes ?? 0) * 2 > this.#places
    const begins = (i: number) => mostly(this.#starts[i])
    const ends = (i: number) => mostly(this.#ends[i])
    const isNeverSure = (i: number) => this.#sure[i] === 0
    const isStump = (i: number) =>
      hangsOn.has(letters.charAt(i)) ||
      isNeverSure(i) ||
      (endsPlace.has(letters.charAt(i)) && !mostly(this.#sure[i]))
    const isNoStart = (i: number) => !begins(i) || isDigit(letters.charAt(i)) || (begins(i + 1) && isStump(i))
    const isNoEnd = (i: number) =>
      !ends(i) ||
      isDigit(letters.charAt(i - 1)) ||
      leadsOnInTwo.has(letters.slice(i - 2, i)) ||
      (ends(i - 1) &&
        (leadsOn.has(letters.charAt(i - 1)) || (isNeverSure(i) && !endsWord.has(letters.charAt(i - 1)))))
    let start = 0
    let end = letters.length
    while (start < end && isNoStart(start)) start++
    while (end > start && isNoEnd(end)) end--
    return letters.slice(start, end)
  }
}
