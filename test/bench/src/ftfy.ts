/** `pnpm bench:ftfy [--pages n] [--json]`: damaged captures with a known truth through core's repair and through ftfy. */
import { parseArgs } from 'node:util'
import { parse } from '@jianbao/core'
import { preparePython } from '../../../scripts/python.mjs'
import { cleanText, type Damaged, kinds } from './damaged.ts'
import { distance } from './distance.ts'
import { ftfy, runPython } from './python.ts'
import { percent, table } from './report.ts'

const linesOf = (text: string) => text.split(/\r\n|\n|\r/).map((line) => line.replace(/[\s\u00a0]+/g, ''))

/** Core's clean lines at their places, so that all compare line by line; blanks do not count. */
function repairedByCore({ captured }: Damaged): string[] {
  const lines = linesOf(captured).map(() => '')
  for (const { line, text } of parse({ id: '', text: captured }).lines)
    lines[line - 1] = text.replace(/\s+/g, '')
  return lines
}

/** How far lines are from what was meant, in characters. */
const distanceOf = (meant: readonly string[], lines: readonly string[]) =>
  meant.reduce((sum, line, i) => sum + distance(line, lines[i] ?? ''), 0)

interface Result {
  name: string
  byFtfy: boolean | null
  /** Characters that are wrong in the captures; of clean text, all characters. */
  of: number
  /** Share of these put right; of clean text, the share that was changed. */
  core: number
  ftfy: number
}

function compare(python: string, name: string, byFtfy: boolean | null, pages: readonly Damaged[]): Result {
  const fixed = runPython<string>(
    python,
    ftfy,
    pages.map(({ captured }) => captured),
  )
  let [wrong, characters, core, peer] = [0, 0, 0, 0]
  pages.forEach((page, i) => {
    const meant = linesOf(page.meant)
    characters += meant.join('').length
    wrong += distanceOf(meant, linesOf(page.captured))
    core += distanceOf(meant, repairedByCore(page))
    peer += distanceOf(meant, linesOf(fixed[i] ?? ''))
  })
  return byFtfy === null
    ? { name, byFtfy, of: characters, core: core / characters, ftfy: peer / characters }
    : { name, byFtfy, of: wrong, core: 1 - core / wrong, ftfy: 1 - peer / wrong }
}

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '60' }, json: { type: 'boolean', default: false } },
})
const prepared = preparePython(ftfy)
if (prepared.absent !== undefined) process.stdout.write(`${prepared.absent} Nothing was compared.\n`)
else {
  const seeds = Array.from({ length: Number(values.pages) }, (_, seed) => seed)
  const results = kinds.map(({ name, byFtfy, make }) =>
    compare(prepared.python, name, byFtfy, seeds.map(make)),
  )
  const clean = compare(prepared.python, 'clean text', null, seeds.map(cleanText))
  if (values.json) process.stdout.write(`${JSON.stringify({ pages: seeds.length, results, clean })}\n`)
  else {
    const rows = results.map(({ name, byFtfy, of, core, ftfy: peer }) => [
      name,
      byFtfy ? 'yes' : 'no',
      String(of),
      percent(core),
      percent(peer),
    ])
    const head = [`put right, of ${seeds.length} pages`, 'named by ftfy', 'wrong', 'Jianbao', 'ftfy 6.3.1']
    process.stdout.write(`${table(head, rows)}\n\n`)
    process.stdout.write(
      `${table(
        ['clean text', 'characters', 'Jianbao', 'ftfy 6.3.1'],
        [['changed', String(clean.of), percent(clean.core), percent(clean.ftfy)]],
      )}\n`,
    )
  }
}
