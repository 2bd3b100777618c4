/** `node test/generator/src/score.ts --runs 2000 [--seed 1]`: core's pages against the generator's truth, as tables. */
import { parseArgs } from 'node:util'
import { parse } from '@jianbao/core'
import { captureOf } from './capture.ts'
import { generate } from './generate.ts'
import { addMarks, type Marks, markPage, noMarks, share, subjects } from './marks.ts'
import type { Generated } from './types.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
})

/** How a capture says what its bytes are. */
const inputOf = ({ form, encoding, encodingLabel }: Generated): string =>
  form === 'bytes' ? `${encoding}, label ${encodingLabel}` : form

const tables = new Map<string, Map<string, { pages: number; marks: Marks }>>()

function add(table: string, name: string, marks: Marks): void {
  const rows = tables.get(table) ?? new Map()
  tables.set(table, rows)
  const entry = rows.get(name) ?? { pages: 0, marks: noMarks() }
  rows.set(name, entry)
  entry.pages++
  addMarks(entry.marks, marks)
}

for (let i = 0; i < Number(values.runs); i++) {
  const generated = generate(Number(values.seed) + i)
  const marks = markPage(generated, parse(captureOf(generated)))
  add('input', inputOf(generated), marks)
  // A wrong label may make a page unreadable: it says nothing of layout or damage.
  if (generated.encodingLabel === 'wrong') continue
  add('layout', generated.layout, marks)
  add('damage', generated.damage, marks)
  add('script', generated.script, marks)
  add('all', 'but wrong labels', marks)
}

const cell = (text: string, width: number) => text.padStart(width)
for (const [title, rows] of tables) {
  const head = ['pages', ...subjects].map((subject) => cell(subject, 12)).join('')
  process.stdout.write(`\n${title.padEnd(28)}${head}\n`)
  for (const [name, { pages, marks }] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cells = subjects.map((subject) =>
      cell(marks[subject].of ? share(marks[subject]).toFixed(3) : '-', 12),
    )
    process.stdout.write(`${name.padEnd(28)}${cell(String(pages), 12)}${cells.join('')}\n`)
  }
}
