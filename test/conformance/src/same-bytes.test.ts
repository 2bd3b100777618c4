import { captureId, toEnvelope } from '@jianbao/core'
import { fixtures, layouts, realCaptures } from '@jianbao/fixtures'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstDifference } from './first-difference.ts'
import { api, browserPage, commandLine, edgeRuntime, type WayIn } from './ways-in.ts'

const captures = [...fixtures(), ...layouts(), ...realCaptures()]

describe.for([
  ['the command', commandLine],
  ['the API', api],
  ['a browser', browserPage],
  ['the edge runtime', edgeRuntime],
] as const)('%s', ([, open]) => {
  let way: WayIn
  beforeAll(async () => {
    way = await open()
  })
  afterAll(() => way?.close())

  test('writes the bytes that core gives in Node', async () => {
    const expected = await Promise.all(
      captures.map(async ({ bytes }) =>
        JSON.stringify(toEnvelope({ id: await captureId(bytes), bytes, mediaType: 'text/plain' })),
      ),
    )
    const written = await way.parse(captures)
    expect(written.length).toBe(captures.length)
    // One at a time, so that a difference shows which capture it is in and not megabytes of JSON.
    captures.forEach(({ slug }, index) => {
      expect(
        written[index] === expected[index],
        `${slug}: ${firstDifference(written[index], expected[index])}`,
      ).toBe(true)
    })
  })
})
