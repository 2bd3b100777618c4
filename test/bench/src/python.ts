import { spawnSync } from 'node:child_process'
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
