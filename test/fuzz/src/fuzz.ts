import { parseArgs } from 'node:util'
import { fuzz, prepareSchemathesis } from './schemathesis.ts'
import { serveFixtures } from './served-api.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    examples: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
})

const prepared = prepareSchemathesis()
if ('absent' in prepared) {
  process.stdout.write(`${prepared.absent}\n`)
} else {
  const api = await serveFixtures()
  try {
    const { passed, printed } = await fuzz(prepared.python, api, {
      seconds: Number(values.seconds),
      examples: Number(values.examples),
      seed: Number(values.seed),
    })
    process.stdout.write(printed)
    for (const fault of api.faults) process.stdout.write(`${fault}\n`)
    process.exitCode = passed && api.faults.length === 0 ? 0 : 1
  } finally {
    await api.stop()
  }
}
