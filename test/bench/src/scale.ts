import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { capturePool, records } from './capture-pool.ts'
import { table } from './report.ts'
import { type Use, watchRun } from './watched-run.ts'

const usage = `usage: node test/bench/src/scale.ts [--count N] [--threads N] [--pool N]
       node test/bench/src/scale.ts --scaling [--count N] [--rounds N] [--pool N]

Runs generated captures through 'jianbao stream' as they are made, none of them stored, and prints what that took. --pool says how
many different ones are made; they come again and again under ids of their own. --scaling writes them to a file first and runs it
with 1 and 2 threads in turn.
`

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    threads: { type: 'string', default: '2' },
    pool: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' },
    scaling: { type: 'boolean', default: false },
  },
})
const [count, threads, poolSize, rounds] = [values.count, values.threads, values.pool, values.rounds].map(
  Number,
) as [number, number, number, number]
if (![count, threads, poolSize, rounds].every((n) => Number.isInteger(n) && n >= 1)) {
  process.stderr.write(usage)
  process.exit(2)
}

const pool = capturePool(Math.min(poolSize, count))
process.stdout.write(values.scaling ? await benchScaling() : await benchStream())

/** One run over all captures, fed through stdin as fast as it takes them. */
async function benchStream(): Promise<string> {
  const run = watchRun(['stream', '--threads', `${threads}`], ['pipe', 'pipe', 'pipe'])
  const { stdin, stdout, stderr } = run.child
  if (!stdin || !stdout || !stderr) throw new Error('A process was started without its pipes.')
  let [done, errors, output] = [0, 0, 0]
  const tenths: string[][] = []
  stdout.on('data', (chunk: Buffer) => {
    output += chunk.length
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) done++
    if (done < (count * (tenths.length + 1)) / 10 || tenths.length === 9) return
    tenths.push(rowOf(done, run.use()))
    process.stderr.write(`${tenths.at(-1)?.join('  ')}\n`)
  })
  createInterface({ input: stderr }).on('line', () => errors++)
  let input = 0
  const ended = Promise.all([run.ended, once(stdout, 'end')])
  const feed = async () => {
    for (const line of records(pool, count)) {
      input += line.length
      if (!stdin.write(line)) await once(stdin, 'drain')
    }
    stdin.end()
  }
  const [[use]] = await Promise.all([ended, feed()])
  if (done !== count) throw new Error(`${count} captures went in and ${done} lines came out.`)
  return [
    `${count} captures, ${pool.length} different ones, through jianbao stream with ${threads} threads; load average ${loadavg()[0]?.toFixed(1)}.`,
    `${(input / count / 1000).toFixed(2)} KB a capture in, ${(output / count / 1000).toFixed(2)} KB out; ${errors} errors.`,
    '',
    table(
      ['captures', 's', 's of processors', 'captures a second', 'a second and core', 'MB at most'],
      [...tenths, rowOf(count, use)],
    ),
    '',
  ].join('\n')
}

function rowOf(done: number, { seconds, cpu, peak }: Use): string[] {
  return [
    `${done}`,
    seconds.toFixed(1),
    cpu?.toFixed(1) ?? '',
    (done / seconds).toFixed(0),
    cpu ? (done / cpu).toFixed(0) : '',
    peak?.toFixed(0) ?? '',
  ]
}

/** The same file with one thread and with two, in turn. */
async function benchScaling(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-scaling-'))
  try {
    const file = join(folder, 'captures.ndjson')
    await pipeline(records(pool, count), createWriteStream(file))
    const { size } = await stat(file)
    const rows: string[][] = []
    const gains: number[] = []
    for (let round = 0; round < rounds; round++) {
      const run = (n: number) =>
        watchRun(['stream', file, '--threads', `${n}`, '--out', join(folder, `out-${n}`)]).ended
      const [one, two] = [await run(1), await run(2)]
      gains.push(one.seconds / two.seconds)
      const load = loadavg()[0]?.toFixed(1) ?? ''
      rows.push([
        `${round + 1}`,
        ...[one, two].flatMap(({ seconds, cpu }) => [seconds.toFixed(1), cpu?.toFixed(1) ?? '']),
        (gains.at(-1) ?? 0).toFixed(2),
        load,
      ])
    }
    const best = Math.max(...gains)
    return [
      `${count} captures (${(size / 1e6).toFixed(0)} MB) with 1 and 2 threads.`,
      '',
      table(['round', 's, 1 thread', 'of processors', 's, 2 threads', 'of processors', 'gain', 'load'], rows),
      '',
      `best gain ${best.toFixed(2)}: aim at least 1.7, ${best >= 1.7 ? 'met' : 'not met'}`,
      '',
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
