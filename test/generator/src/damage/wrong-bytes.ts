import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Row } from '../draft.ts'
import type { Random } from '../random.ts'

/** A stretch of ideographs and marks that an ASCII digit ends: where a decoder that lost a byte finds its feet again. */
const stretch = /[\u4e00-\u9fff。，、]{4,10}(?=\d)/g

/**
 * A stretch in GBK whose first byte was lost, read again: what stood there as '?', the rest one byte late, and the last
 * byte alone. Old decoders take the ASCII character after it along.
 */
function readLate(text: string, from: number, to: number, swallow: boolean): string {
  const bytes = iconv.encode(text.slice(from, to), 'gbk')
  const tail = text.slice(to)
  // The ASCII character belongs to the reading: it is what the last byte cannot pair with.
  const late = iconv.decode(
    Buffer.concat([Buffer.from('?'), bytes.subarray(1), Buffer.from(tail.charAt(0))]),
    'gbk',
  )
  const run = late.slice(0, -1).replaceAll('\ufffd', '?')
  return text.slice(0, from) + run + (swallow ? tail.slice(1) : tail)
}

const hit = (rows: readonly Row[], random: Random, count: number, change: (row: Row) => Row): Row[] => {
  const paragraphs = rows.flatMap(({ label }, i) => (label === 'paragraph' ? [i] : []))
  const chosen = new Set(random.sample(paragraphs, count))
  return rows.map((row, i) => (chosen.has(i) ? change(row) : row))
}

/** One or two paragraphs with a stretch of GBK that was read one byte late. */
export const withShiftedRuns = (rows: readonly Row[], random: Random): Row[] =>
  hit(rows, random, random.int(1, 2), (row) => {
    const places = [...row.text.matchAll(stretch)]
    if (places.length === 0) return row
    const { index, 0: run } = random.pick(places)
    return { ...row, text: readLate(row.text, index, index + run.length, random.once(2)), lossy: true }
  })

/** Two characters that became U+FFFD, and these in turn what their UTF-8 bytes read as in GBK: 锟斤拷. */
export const withReplacements = (rows: readonly Row[], random: Random): Row[] =>
  hit(rows, random, random.int(1, 3), (row) => {
    const at = random.int(2, Math.max(2, row.text.length - 4))
    const lost = iconv.decode(Buffer.from('\ufffd\ufffd'), 'gbk')
    return { ...row, text: row.text.slice(0, at) + lost + row.text.slice(at + 2), lossy: true }
  })
