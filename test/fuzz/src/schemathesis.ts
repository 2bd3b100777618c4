import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preparePython } from '../../../scripts/python.mjs'
import type { ServedApi } from './served-api.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const schemathesis = {
  script: at('../python/ndjson.py'),
  requirements: at('../python/requirements.txt'),
  folder: at('../../../.toolchain/schemathesis'),
}

/** Schemathesis in its virtual environment, made once; else a sentence that says why there is none. */
export const prepareSchemathesis = () => preparePython(schemathesis)

export interface FuzzOptions {
  /** Most seconds the whole run takes. */
  seconds: number
  /** Most requests for one operation in a phase. */
  examples: number
  seed: number
}

/** What Schemathesis printed, and whether it found nothing wrong. */
export interface FuzzResult {
  passed: boolean
  printed: string
}

/** Sends a running API what its document allows and what it does not, and checks each answer against the document. */
export async function fuzz(
  python: string,
  { address, token }: ServedApi,
  { seconds, examples, seed }: FuzzOptions,
): Promise<FuzzResult> {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-schemathesis-'))
  const args = [
    '--config-file',
    at('../python/schemathesis.toml'),
    'run',
    `${address}/v1/openapi.json`,
    '--phases=examples,coverage,fuzzing',
    `--max-time=${seconds}`,
    `--max-examples=${examples}`,
    `--seed=${seed}`,
    '--no-shrink',
    '--request-timeout=30',
  ]
  const child = spawn(join(dirname(python), 'schemathesis'), args, {
    cwd: folder,
    env: {
      ...process.env,
      JIANBAO_TOKEN: token,
      JIANBAO_FUZZ_HOOKS: schemathesis.script,
      PYTHONIOENCODING: 'utf-8',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text
    })
  const [code] = await once(child, 'close')
  rmSync(folder, { recursive: true, force: true })
  return { passed: code === 0, printed }
}
