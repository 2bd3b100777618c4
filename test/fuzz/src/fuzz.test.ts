import { expect, it } from 'vitest'
import { fuzz, prepareSchemathesis } from './schemathesis.ts'
import { serveFixtures } from './served-api.ts'

const prepared = prepareSchemathesis()

if ('absent' in prepared) {
  it(`is not asked by Schemathesis: ${prepared.absent}`, () => {
    expect(prepared.absent).not.toBe('')
  })
} else {
  it('gives Schemathesis no answer that its document does not know, and does not fail', async () => {
    const api = await serveFixtures()
    try {
      const result = await fuzz(prepared.python, api, { seconds: 60, examples: 5, seed: 1 })
      expect(result, result.printed).toMatchObject({ passed: true })
      expect(api.faults).toEqual([])
    } finally {
      await api.stop()
    }
  })
}
