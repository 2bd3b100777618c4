import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate } from '@jianbao/generator'
import { table } from '../report.ts'
import { insertBare } from './bare-inserts.ts'

const command = fileURLToPath(new URL('../../../../packages/cli/dist/jianbao.js', import.meta.url))

/** What a run of the command took. */
interface Run {
  seconds: number
  /** Seconds of processors, of all threads; null where the system does not tell. */
  cpu: number | null
  /** Most memory it held, MB; null where the system does not tell. */
  peak: number | null
}

/**
 * Times `jianbao add` of generated captures beside `jianbao stream` over them plus the same rows written with bare INSERTs,
 * all in turn, and prints them.
 */
export async function benchAdding(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-adding-'))
  try {
    const input = join(folder, 'captures.ndjson')
    await pipeline(records(count), createWriteStream(input))
    const data = join(folder, 'data')
    const stream = await run(['stream', input, '--out', join(folder, 'pages.ndjson')])
    const add = await run(['add', input, '--data', data])
    const again = await run(['add', input, '--data', data])
    const bare = await insertBare(join(data, 'corpus.sqlite'), join(folder, 'bare.sqlite'))
    const ratio = add.seconds / (stream.seconds + bare.seconds)
    const ofCpu = add.cpu && stream.cpu && bare.cpu ? add.cpu / (stream.cpu + bare.cpu) : null
    const row = (name: string, { seconds, cpu, peak }: Run) => [
      name,
      seconds.toFixed(1),
      cpu?.toFixed(1) ?? '',
      (count / seconds).toFixed(0),
      peak?.toFixed(0) ?? '',
    ]
    return [
      `Adding ${count} generated captures.`,
      '',
      table(
        ['', 's', 's of processors', 'captures a second', 'MB at most'],
        [
          row('jianbao add', add),
          row('jianbao stream', stream),
          row('bare INSERTs of the same rows', { ...bare, peak: null }),
          row('jianbao add, all known', again),
        ],
      ),
      '',
      ...(ofCpu === null ? [] : [`of processors ${ofCpu.toFixed(2)}: what a busy machine changes least`]),
      `add / (stream + bare INSERTs) ${ratio.toFixed(2)}: aim at most 1.6, ${ratio <= 1.6 ? 'met' : 'not met'}`,
      '',
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function* records(count: number): Generator<string> {
  for (let seed = 0; seed < count; seed++) {
    const { text, html } = generate(seed, { form: seed % 4 === 0 ? 'html' : 'text' })
    yield `${JSON.stringify({ id: `generated-${seed}`, text, html })}\n`
  }
}

async function run(args: readonly string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak: number | null = null
  let cpu: number | null = null
  const watch = setInterval(async () => {
    const [status, stat] = await Promise.all(
      ['status', 'stat'].map((name) => readFile(`/proc/${child.pid}/${name}`, 'utf8').catch(() => '')),
    )
    const kilobytes = /VmHWM:\s*(\d+) kB/.exec(status ?? '')?.[1]
    if (kilobytes !== undefined) peak = Number(kilobytes) / 1024
    // Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second; the name before them may hold blanks.
    const fields = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ')
    if (fields.length > 13) cpu = (Number(fields[11]) + Number(fields[12])) / 100
  }, 50)
  const [code] = await once(child, 'exit')
  clearInterval(watch)
  if (code !== 0) throw new Error(`jianbao ${args[0]} ended with code ${code}.`)
  return { seconds: (performance.now() - start) / 1000, cpu, peak }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '20000' } } })
  process.stdout.write(await benchAdding(Number(values.count)))
}
