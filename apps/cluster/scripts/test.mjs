// The tests in Python, where this machine has what they need; else a report that says why they did not run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, sparkEnvironment } from './environment.mjs'

const report = join(folder, '.results', 'test.json')
const { absent: tools, failed, python, env } = sparkEnvironment()
const absent = tools ?? failed
mkdirSync(join(folder, '.results'), { recursive: true })
if (absent) {
  process.stdout.write(`The tests of Spark are skipped. ${absent}\n`)
  const none = { numPassedTests: 0, numFailedTests: 0, success: true, testResults: [], skipped: absent }
  writeFileSync(report, JSON.stringify(none))
} else {
  const { status } = spawnSync(python, ['-m', 'pytest', '-p', 'no:cacheprovider', ...process.argv.slice(2)], {
    cwd: folder,
    env: { ...env, JIANBAO_TEST_REPORT: report, JIANBAO_NODE: process.execPath },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
