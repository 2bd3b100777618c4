import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { NodeDriver } from '@jianbao/corpus/node'
import { benchAdding } from './adding.ts'
import { benchFormulas } from './formulas.ts'
import { openGenerated } from './generated-corpus.ts'
import { benchReuse } from './reuse.ts'
import { benchSearch } from './search.ts'

/** What is measured over a corpus of generated captures; each returns what to print. */
const parts: Readonly<Record<string, (driver: NodeDriver) => Promise<string>>> = {
  search: benchSearch,
  formulas: async () => benchFormulas(),
  reuse: () => benchReuse(),
  adding: () => benchAdding(count),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20000' },
    folder: { type: 'string' },
  },
})
const count = Number(values.count)
const wanted = positionals.length > 0 ? positionals : Object.keys(parts)
const unknown = wanted.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined || !Number.isInteger(count) || count < 1) {
  process.stderr.write(
    `usage: bench:corpus [${Object.keys(parts).join('|')}]... [--count N] [--folder FOLDER]\n`,
  )
  process.exit(2)
}
const folder = values.folder ?? join(tmpdir(), `jianbao-bench-${count}`)
process.stderr.write(`The corpus of ${count} generated captures is in ${folder}.\n`)
const driver = await openGenerated(folder, count, (done) => {
  if (done % 2000 < 200) process.stderr.write(`${done} added\n`)
})
for (const name of wanted) process.stdout.write((await parts[name]?.(driver)) ?? '')
driver.close()
