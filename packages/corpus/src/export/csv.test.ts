import { expect, test } from 'vitest'
import type { Column } from './columns.ts'
import { toCsv } from './csv.ts'

const columns: readonly Column<string | number | null>[] = [
  { name: 'a', type: 'string', of: (value) => value },
]
async function csv(...values: (string | number | null)[]): Promise<string[]> {
  async function* rows() {
    yield* values
  }
  const lines: string[] = []
  for await (const line of toCsv(columns, rows())) lines.push(line)
  return lines
}

test('a header line, then a row each, with the line ends of RFC 4180', async () => {
  expect(await csv('灯', 25.5, null)).toEqual(['a\r\n', '灯\r\n', '25.5\r\n', '\r\n'])
  expect(await csv('a,b', '他说"好"', '一\n二')).toEqual([
    'a\r\n',
    '"a,b"\r\n',
    '"他说""好"""\r\n',
    '"一\n二"\r\n',
  ])
})

test('text that a spreadsheet would run gets an apostrophe, a negative number does not', async () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠A', '  =1', '\t=1']
  expect((await csv(...formulas)).slice(1)).toEqual(formulas.map((text) => `'${text}\r\n`))
  expect((await csv(-1)).slice(1)).toEqual(['-1\r\n'])
})
