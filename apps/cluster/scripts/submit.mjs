// `npm run cluster -- JOB ...`: a job on this machine, or on the cluster that --master names.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { command, folder, sparkEnvironment } from './environment.mjs'

const args = process.argv.slice(2)
const { absent, failed, submit, env } = sparkEnvironment()
if (absent ?? failed) {
  process.stderr.write(`jianbao: ${absent ?? failed}\n`)
  process.exit(1)
}
const named = args.indexOf('--master')
const [, master = 'local[*]'] = named < 0 ? [] : args.splice(named, 2)
const own = args.includes('--help') ? [] : ['--jianbao', command, '--node', process.execPath]
const spark = [
  '--master',
  master,
  '--conf',
  'spark.log.level=ERROR',
  '--conf',
  'spark.ui.showConsoleProgress=true',
]
const [job, ...rest] = args
const words = job === undefined ? ['--help'] : [job, ...own, ...rest]
const { status } = spawnSync(submit, [...spark, join(folder, 'main.py'), ...words], {
  env,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
