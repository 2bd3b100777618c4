// Programs in Python: a virtual environment with pinned packages, made once.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The name of a Python 3 on this machine, or null. */
export function findPython() {
  return ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null
}

/** Python with the pinned packages, in a virtual environment made once; else a sentence that says why there is none. */
export function preparePython({ requirements, folder }) {
  const bin = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const mark = join(folder, '.done')
  const wanted = readFileSync(requirements, 'utf8')
  if (existsSync(bin) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return { python: bin }
  const system = findPython()
  if (!system) return { absent: 'There is no Python here; install Python 3.10 or newer.' }
  process.stderr.write(`Bringing packages of Python into ${folder}\n`)
  mkdirSync(folder, { recursive: true })
  const steps = [
    [system, '-m', 'venv', '--clear', folder],
    [bin, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements],
  ]
  for (const [command, ...args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) {
      const last = stderr.trim().split('\n').at(-1) ?? ''
      return { absent: `The packages of Python could not be installed: ${last}` }
    }
  }
  writeFileSync(mark, wanted)
  return { python: bin }
}
