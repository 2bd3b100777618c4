import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A program in Python, what it needs, and the virtual environment that has it. */
export interface PythonProgram {
  script: string
  requirements: string
  folder: string
}

export const extractors: PythonProgram = {
  script: at('../python/peers.py'),
  requirements: at('../python/requirements.txt'),
  folder: at('../../../.toolchain/peers'),
}

export const ftfy: PythonProgram = {
  script: at('../python/fix.py'),
  requirements: at('../python/requirements-ftfy.txt'),
  folder: at('../../../.toolchain/ftfy'),
}

/** Python with the pinned packages, in a virtual environment made once; else a sentence that says why there is none. */
export function preparePython({
  requirements,
  folder,
}: PythonProgram): { python: string } | { absent: string } {
  const bin = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const mark = join(folder, '.done')
  const wanted = readFileSync(requirements, 'utf8')
  if (existsSync(bin) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return { python: bin }
  const system = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (!system)
    return { absent: 'There is no Python here, so nothing was compared; install Python 3.10 or newer.' }
  process.stderr.write(`Bringing packages of Python into ${folder}\n`)
  mkdirSync(folder, { recursive: true })
  const steps: readonly (readonly [string, ...string[]])[] = [
    [system, '-m', 'venv', '--clear', folder],
    [bin, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements],
  ]
  for (const [command, ...args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) {
      const last = stderr.trim().split('\n').at(-1) ?? ''
      return { absent: `The packages of Python could not be installed, so nothing was compared: ${last}` }
    }
  }
  writeFileSync(mark, wanted)
  return { python: bin }
}

/** Gives a program one JSON value a line, and reads what it writes in the same way. */
export function runPython<Row>(python: string, { script }: PythonProgram, values: readonly unknown[]): Row[] {
  const { status, stdout } = spawnSync(python, [script], {
    input: values.map((value) => JSON.stringify(value)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  if (status !== 0) throw new Error(`${script} failed; what is above says where.`)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}
