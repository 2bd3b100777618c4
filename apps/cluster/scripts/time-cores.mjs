// How long each job takes with one core and with two: node scripts/time-cores.mjs [COUNT]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, folder, sparkEnvironment } from './environment.mjs'

const count = Number(process.argv[2] ?? 4000)
const { absent, failed, submit, env } = sparkEnvironment()
if (absent ?? failed) {
  process.stderr.write(`${absent ?? failed}\n`)
  process.exit(1)
}

const place = mkdtempSync(join(tmpdir(), 'jianbao-cores-'))
try {
  const input = join(place, 'captures.ndjson')
  const generate = [join(folder, 'tests', 'generate.mjs'), `${count}`]
  spawnSync(process.execPath, generate, { stdio: ['ignore', openSync(input, 'w'), 'inherit'] })
  process.stdout.write(
    `${count} generated captures in 8 partitions, Spark in local mode; seconds of each job.\n`,
  )
  for (const cores of [1, 2]) {
    const out = join(place, `out-${cores}`)
    const jobs = [
      ['parse', input, '--out', out, '--partitions', '8'],
      ['reprints', out],
      ['formulas', out],
    ]
    const times = jobs.map((job) => `${job[0]} ${seconds(cores, job)}`)
    process.stdout.write(
      `${cores} core${cores > 1 ? 's' : ''}: ${times.join(', ')}; load ${loadavg()[0].toFixed(1)}\n`,
    )
  }
} finally {
  rmSync(place, { recursive: true, force: true })
}

/** What the job itself says it took, without the start of Java. */
function seconds(cores, job) {
  const settings = ['spark.log.level=ERROR', 'spark.ui.enabled=false', 'spark.sql.shuffle.partitions=8']
  const words = [
    ...['--master', `local[${cores}]`, '--driver-memory', '2g'],
    ...settings.flatMap((setting) => ['--conf', setting]),
    join(folder, 'main.py'),
    ...job,
    ...['--jianbao', command, '--node', process.execPath],
  ]
  const { status, stdout } = spawnSync(submit, words, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = /done in ([\d.]+) s/.exec(stdout)?.[1]
  if (status !== 0 || said === undefined) throw new Error(`The job ${job[0]} failed; what is above says why.`)
  return said
}
