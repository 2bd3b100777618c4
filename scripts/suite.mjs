// `npm test`: Turborepo runs the tasks, every Vitest run leaves a report, and the reports are summed into the closing line.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './process.mjs'
import { findSparkTools } from './spark-tools.mjs'

/** Tasks whose packages write .results/<task>.json. */
const reporting = ['test', 'e2e']
const summaries = join(root, '.turbo', 'runs')

function packages() {
  return ['packages', 'apps', 'test']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
}

/** The real captures lie outside the repository, where Turborepo does not look: they count in its hashes through this. */
function realCaptures() {
  const folder = join(root, '..', 'shared', 'captures')
  if (!existsSync(folder)) {
    console.log('No ../shared/captures beside this repository: the tests run over fictional captures alone.')
    return ''
  }
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    const { size, mtimeMs } = statSync(join(folder, name))
    hash.update(`${name}\0${size}\0${mtimeMs}\0`)
  }
  return hash.digest('hex')
}

/** What tests of Spark find on this machine, so that they run again where it has changed. */
function sparkTools() {
  const { versions, absent } = findSparkTools()
  return versions ?? absent
}

/** One report, in the words of Vitest's, as counts. A file that could not be loaded has no tests and counts as one failure. */
function counts(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  if (report.skipped) console.log(`Skipped: ${report.skipped} (${path.slice(root.length + 1)})`)
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed }
}

/** The ids of the tasks that failed, from the summary Turborepo left. */
function failedTasks() {
  const [file] = existsSync(summaries) ? readdirSync(summaries) : []
  if (!file) return []
  const { tasks } = JSON.parse(readFileSync(join(summaries, file), 'utf8'))
  return tasks.filter((task) => (task.execution?.exitCode ?? 0) !== 0).map((task) => task.taskId)
}

function close({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

/** Runs tasks over the whole workspace and prints the closing line; returns the exit code. */
export async function suite(env, tasks) {
  const workspace = packages()
  for (const { folder } of workspace) rmSync(join(folder, '.results'), { recursive: true, force: true })
  rmSync(summaries, { recursive: true, force: true })
  const { code } = await run(
    'turbo',
    [
      'run',
      'build',
      ...tasks,
      '--continue=dependencies-successful',
      '--output-logs=errors-only',
      '--summarize',
    ],
    {
      env: { ...env, JIANBAO_REAL_CAPTURES: realCaptures(), JIANBAO_SPARK_TOOLS: sparkTools() },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )

  const total = { passed: 0, failed: 0 }
  const troubles = []
  const red = failedTasks()
  for (const { name, folder, scripts } of workspace) {
    for (const task of reporting.filter((each) => tasks.includes(each) && scripts?.[each])) {
      const id = `${name}#${task}`
      const path = join(folder, '.results', `${task}.json`)
      const count = existsSync(path) ? counts(path) : { passed: 0, failed: 0 }
      total.passed += count.passed
      total.failed += count.failed
      if (!existsSync(path)) troubles.push(`${id} left no report`)
      else if (count.failed > 0) console.log(`${id}: ${count.failed} failed`)
      else if (red.includes(id)) troubles.push(`${id} failed although its tests passed`)
    }
  }
  troubles.push(...red.filter((id) => !reporting.includes(id.split('#')[1])).map((id) => `${id} failed`))
  if (code !== 0 && total.failed + troubles.length === 0)
    troubles.push('Turborepo failed; what is above says why')
  for (const trouble of troubles) console.log(trouble)
  return close({ passed: total.passed, failed: total.failed + troubles.length })
}

/** Runs Vitest over the workspace with the user's own arguments and prints the closing line; returns the exit code. */
export async function selected(env, args) {
  const path = join(root, '.results', 'test.json')
  rmSync(path, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const { code } = await run('vitest', ['run', ...reporters, ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const count = existsSync(path) ? counts(path) : { passed: 0, failed: 0 }
  return close({ ...count, failed: count.failed || (code === 0 ? 0 : 1) })
}
