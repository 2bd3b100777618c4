import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { generate } from '@jianbao/generator'
import { table } from '../report.ts'
import { type Use, watchRun } from '../watched-run.ts'
import { insertBare } from './bare-inserts.ts'

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
    const stream = await watchRun(['stream', input, '--out', join(folder, 'pages.ndjson')]).ended
    const add = await watchRun(['add', input, '--data', data]).ended
    const again = await watchRun(['add', input, '--data', data]).ended
    const bare = await insertBare(join(data, 'corpus.sqlite'), join(folder, 'bare.sqlite'))
    const ratio = add.seconds / (stream.seconds + bare.seconds)
    const ofCpu = add.cpu && stream.cpu && bare.cpu ? add.cpu / (stream.cpu + bare.cpu) : null
    const row = (name: string, { seconds, cpu, peak }: Use) => [
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

if (import.meta.main) {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '20000' } } })
  process.stdout.write(await benchAdding(Number(values.count)))
}
