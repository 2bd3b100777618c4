// `pnpm score`: the hand-made gold lies beside the repository, because page texts belong to their publishers.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './process.mjs'

const scorer = join(root, '..', 'shared', 'score', 'score.mjs')
const floors = join(root, 'test', 'score-floors.json')
const command = join('packages', 'cli', 'dist', 'jianbao.js')

/** Prints the scores and what is below its floor; returns 1 where anything is. `args` go to the scorer. */
export async function score(env, args) {
  if (!existsSync(scorer)) {
    console.log('No scores: there is no ../shared with captures and gold beside this repository.')
    return 0
  }
  const call = (flags) => [scorer, ...flags, '--', 'node', command, 'parse']
  const shown = await run('node', call(args), { env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (shown.code !== 0 || args.length > 0) return shown.code
  const { stdout } = await run('node', call(['--json']), { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const { scores } = JSON.parse(stdout)
  const low = Object.entries(JSON.parse(readFileSync(floors, 'utf8'))).filter(
    ([name, floor]) => !(scores[name]?.ratio >= floor),
  )
  for (const [name, floor] of low) {
    console.log(`${name} is ${scores[name]?.ratio?.toFixed(4) ?? 'missing'}, below its floor of ${floor}`)
  }
  return low.length > 0 ? 1 : 0
}
