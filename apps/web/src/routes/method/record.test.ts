import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { methodWords } from '../../lib/words/method.ts'
import { recordedTables } from './record.ts'

test('tables are read with their section, their command and every cell', () => {
  const markdown =
    '## One\n\n`pnpm bench:x`, on pages:\n\n| a | `b` |\n| - | --: |\n| 1 | 2 |\n\ntext\n\n| c |\n| - |\n| 3 |\n\n## Two\n\n| d |\n| - |\n'
  expect(recordedTables(markdown, ['One'])).toEqual([
    { section: 'One', command: 'pnpm bench:x', header: ['a', 'b'], rows: [['1', '2']] },
    { section: 'One', command: 'pnpm bench:x', header: ['c'], rows: [['3']] },
  ])
})

test('every section that the page shows is in the record, with figures and a command', () => {
  const record = readFileSync(new URL('../../../../../test/bench/README.md', import.meta.url), 'utf8')
  for (const section of Object.keys(methodWords.en.sections)) {
    const tables = recordedTables(record, [section])
    expect(tables, section).not.toEqual([])
    for (const { command, rows } of tables) {
      expect(command, section).toMatch(/^pnpm /)
      expect(rows.flat().some((cell) => /\d/.test(cell))).toBe(true)
    }
  }
})
