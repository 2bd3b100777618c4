import { Buffer } from 'node:buffer'
import { type GenerateOptions, generate } from '@jianbao/generator'
import iconv from 'iconv-lite'

/** A text as it was meant and as it was captured; both have the same lines. */
export interface Damaged {
  meant: string
  captured: string
}

/** UTF-8 read in another encoding. Bytes that are no character in it are read as the controls of Latin-1, as browsers do. */
function readAs(text: string, encoding: 'latin1' | 'windows-1252' | 'gbk'): string {
  const bytes = Buffer.from(text, 'utf8')
  if (encoding === 'gbk') return iconv.decode(bytes, 'gbk')
  const read = bytes.toString('latin1')
  return encoding === 'latin1'
    ? read
    : read.replace(/[\x80-\x9f]/g, (char) => {
        const other = iconv.decode(Buffer.from(char, 'latin1'), 'windows-1252')
        return other === '\ufffd' ? char : other
      })
}

const visible = (text: string) => text.replace(/[\s\u00a0]/g, '')

/** A capture in any script, with the words of the Simplified page that it was, in its own lines. */
function generated(seed: number, options: GenerateOptions): Damaged {
  const { text: captured = '', truth } = generate(seed, { ...options, form: 'text' })
  const words = visible(generate(seed, { ...options, form: 'text', script: 'hans' }).truth.text)
  let at = 0
  const meant = truth.text.replace(/[^\s\u00a0]+/g, ({ length }) => {
    at += length
    return words.slice(at - length, at)
  })
  return { meant, captured }
}

const misread = (encoding: Parameters<typeof readAs>[1]) => (seed: number) => {
  const { meant } = generated(seed, { damage: 'none', script: 'hans' })
  return { meant, captured: meant.replace(/[^\r\n]+/g, (line) => readAs(line, encoding)) }
}

/** Kinds of damage, with whether ftfy names them among what it repairs. */
export const kinds: readonly { name: string; byFtfy: boolean; make: (seed: number) => Damaged }[] = [
  {
    name: 'bytes read out of step',
    byFtfy: false,
    make: (seed) => generated(seed, { damage: 'shifted-gbk', script: 'hans' }),
  },
  {
    name: 'lost bytes (锟斤拷)',
    byFtfy: false,
    make: (seed) => generated(seed, { damage: 'replacement', script: 'hans' }),
  },
  {
    name: 'pinyin glosses, converted',
    byFtfy: false,
    make: (seed) => generated(seed, { damage: 'glosses', script: 'converted' }),
  },
  {
    name: 'converted, no glosses',
    byFtfy: false,
    make: (seed) => generated(seed, { damage: 'none', script: 'converted' }),
  },
  {
    name: 'entities',
    byFtfy: true,
    make: (seed) => generated(seed, { damage: 'entities', script: 'hans' }),
  },
  { name: 'UTF-8 read as Latin-1', byFtfy: true, make: misread('latin1') },
  { name: 'UTF-8 read as Windows-1252', byFtfy: true, make: misread('windows-1252') },
  { name: 'UTF-8 read as GBK', byFtfy: true, make: misread('gbk') },
]

/** Undamaged pages in both scripts. */
export const cleanText = (seed: number): Damaged => {
  const { text = '' } = generate(seed, {
    damage: 'none',
    form: 'text',
    script: seed % 2 === 0 ? 'hans' : 'hant',
  })
  return { meant: text, captured: text }
}
