/**
 * `node test/generator/src/fuzz.ts --runs 1000000 [--seed 1] [--keep 5]`: mutated and random captures through core. Prints
 * progress, and for each failure its seed, what is wrong and a small capture that shows it; stops after `--keep` of them.
 */
import { parseArgs } from 'node:util'
import { captureOnTrial, problems, shrink } from './trial.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string', default: '5' },
  },
})
const [runs, seed, keep] = [values.runs, values.seed, values.keep].map(Number) as [number, number, number]
const progressEvery = 10_000

let failures = 0
for (let i = 0; i < runs && failures < keep; i++) {
  const capture = captureOnTrial(seed + i)
  const found = problems(capture)
  if (found.length > 0) {
    failures++
    const { id: _, ...small } = shrink(capture)
    const shown = small.bytes ? { ...small, bytes: Buffer.from(small.bytes).toString('base64') } : small
    process.stdout.write(`seed ${seed + i}: ${found.slice(0, 3).join('; ')}\n  ${JSON.stringify(shown)}\n`)
  }
  if ((i + 1) % progressEvery === 0) process.stderr.write(`${i + 1} captures, ${failures} failures\n`)
}
process.stdout.write(failures === 0 ? `${runs} captures, no failure\n` : `${failures} failures\n`)
process.exitCode = failures === 0 ? 0 : 1
