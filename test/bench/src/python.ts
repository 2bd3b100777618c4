import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const requirements = at('../python/requirements.txt')
const script = at('../python/peers.py')
const folder = at('../../../.toolchain/peers')

/** Python with the pinned extractors, in a virtual environment made once; else a sentence that says why there is none. */
export function preparePython(): { python: string } | { absent: string } {
  const bin = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const mark = join(folder, '.done')
  const wanted = readFileSync(requirements, 'utf8')
  if (existsSync(bin) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return { python: bin }
  const system = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (!system)
    return { absent: 'There is no Python here, so nothing was compared; install Python 3.10 or newer.' }
  process.stderr.write('Bringing the extractors in Python into .toolchain/peers\n')
  mkdirSync(folder, { recursive: true })
  const steps: readonly (readonly [string, ...string[]])[] = [
    [system, '-m', 'venv', '--clear', folder],
    [bin, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements],
  ]
  for (const [command, ...args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) {
      const last = stderr.trim().split('\n').at(-1) ?? ''
      return { absent: `The extractors in Python could not be installed, so nothing was compared: ${last}` }
    }
  }
  writeFileSync(mark, wanted)
  return { python: bin }
}

/** Runs the extractors over the pages; one object a page and extractor. */
export function runPeers<Row>(python: string, pages: readonly { name: string; html: string }[]): Row[] {
  const { status, stdout } = spawnSync(python, [script], {
    input: pages.map((page) => JSON.stringify(page)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (status !== 0) throw new Error('The extractors in Python failed; what is above says where.')
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}
