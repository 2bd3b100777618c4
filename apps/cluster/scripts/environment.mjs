import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preparePython } from '../../../scripts/python.mjs'
import { findSparkTools } from '../../../scripts/spark-tools.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

export const folder = at('..')
export const command = at('../../../packages/cli/dist/jianbao.js')

/**
 * The environment in which Spark's programs run, its virtual environment made where there is none yet. In `absent` why this
 * machine cannot have one, in `failed` why it has none.
 */
export function sparkEnvironment() {
  const { absent } = findSparkTools()
  if (absent) return { absent }
  const { python, absent: failed } = preparePython({
    requirements: at('../requirements-dev.txt'),
    folder: at('../../../.toolchain/cluster'),
  })
  if (failed) return { failed }
  const bin = dirname(python)
  return {
    python,
    submit: join(bin, 'spark-submit'),
    env: {
      ...process.env,
      PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
      PYSPARK_PYTHON: python,
      PYTHONDONTWRITEBYTECODE: '1',
    },
  }
}
