import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'

/** Reads entities of text, as they stand outside of tags. */
export class Entities {
  #text = ''
  #length = 0
  readonly #decoder = new EntityDecoder(htmlDecodeTree, (code, length) => {
    this.#text += String.fromCodePoint(code)
    this.#length = length
  })

  /** What the entity stands for that begins at an ampersand of the source, and where it ends; null where none does. */
  at(source: string, ampersand: number): { text: string; end: number } | null {
    this.#text = ''
    this.#decoder.startEntity(DecodingMode.Legacy)
    if (this.#decoder.write(source, ampersand + 1) < 0) this.#decoder.end()
    return this.#text === '' ? null : { text: this.#text, end: ampersand + this.#length }
  }
}
