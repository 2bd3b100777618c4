/** `pnpm --filter @jianbao/bench size`: what each entry weighs after gzip, and what weighs most in it. */
import { bundle } from './bundle.ts'
import { entries } from './entries.ts'
import { table } from './report.ts'

for (const [name, source] of Object.entries(entries)) {
  const { gzip, files } = await bundle(source)
  const heaviest = files.slice(0, 8).map(({ path, bytes }) => [path, String(bytes)])
  process.stdout.write(`${name}: ${(gzip / 1024).toFixed(1)} KiB gzip\n${table(['', 'bytes'], heaviest)}\n\n`)
}
