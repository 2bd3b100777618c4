import type { Row } from '../draft.ts'
import type { Random } from '../random.ts'

/** A capture as text, and for each row the number of its line (blank lines counted). */
export interface Printed {
  content: string
  lines: number[]
}

const lineEnds = ['\n', '\n', '\n', '\r\n', '\r']

/** How a dump spaces its lines: as a seed chooses, the same for whole and damaged rows. */
export function spacing(rows: readonly Row[], random: Random): (rows: readonly Row[]) => Printed {
  const end = random.pick(lineEnds)
  const airy = random.once(2)
  const gaps = rows.map(({ label }) =>
    (airy && label === 'paragraph') || random.once(8) ? random.int(1, 2) : 0,
  )
  const last = random.once(2) ? end : ''
  return (printed) => {
    let content = ''
    let line = 0
    const lines = printed.map((row, i) => {
      const gap = i === 0 ? 0 : (gaps[i] ?? 0)
      content += end.repeat(i === 0 ? 0 : gap + 1) + row.text
      line += gap + 1
      return line
    })
    return { content: content + last, lines }
  }
}
