import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Envelope, toEnvelope } from '@jianbao/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './violations.ts'
import { api, commandLine, type WayIn } from './ways-in.ts'

const encoder = new TextEncoder()

/** Bytes that no decoder takes for text: every value, in an order that repeats late. */
const binary = Uint8Array.from({ length: 4096 }, (_, i) => (i * 193 + (i >> 8) * 31) % 256)
const headlines = Array.from({ length: 12 }, (_, i) => `${i + 1}月份,小桥镇又有新消息`).join('\n')

const inputs: [string, Uint8Array][] = [
  ['an empty file', new Uint8Array()],
  ['blank lines', encoder.encode(' \r\n\r\t\u3000\n\n')],
  ['a binary', binary],
  ['a run of zeros', new Uint8Array(1000)],
  [
    'invalid UTF-8',
    Uint8Array.from([...encoder.encode('石桥镇'), 0xff, 0xc3, 0x28, 0xe4, 0xb8, ...encoder.encode('来信')]),
  ],
  ['a list of headlines', encoder.encode(headlines)],
  ['a 5 MB line', encoder.encode('渡口的船每天开八班。'.repeat(175_000))],
]

describe('bad input is read, and a diagnostic says what was found', () => {
  test.for(inputs)('%s', ([, bytes]) => {
    const envelope = toEnvelope({ id: 'bad', bytes, mediaType: 'text/plain' })
    expect(envelope.ok).toBe(true)
    if (!envelope.ok) return
    expect(envelope.page.diagnostics.map(({ message }) => message).filter(Boolean)).not.toEqual([])
    if (envelope.page.capture.encoding === 'utf-8') {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      expect(violations(text, envelope.page)).toEqual([])
    }
  })

  test.for(inputs.filter(([name]) => /headlines|blank|empty/.test(name)))('%s is no article', ([, bytes]) => {
    const envelope = toEnvelope({ id: 'bad', bytes, mediaType: 'text/plain' })
    expect(envelope.ok && envelope.page.articles).toEqual([])
    expect(envelope.ok && envelope.page.diagnostics.map(({ code }) => code)).toContain('no-article')
  })
})

describe('a capture over the limit is told, and the next one is read', () => {
  const tooLarge = encoder.encode('船'.repeat(8 * 1024 * 1024 + 1))
  const small = encoder.encode('渡口新开一班船\n  石桥镇的渡口从今天起多开一班船,方便12名学生上学。\n')
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jianbao bad input '))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.for([
    ['the command', commandLine],
    ['the API', api],
  ] as const)('in %s', async ([, open]) => {
    const captures = [tooLarge, small].map((bytes, i) => ({ bytes, path: join(folder, `${i}.txt`) }))
    for (const { path, bytes } of captures) await writeFile(path, bytes)
    const way: WayIn = await open()
    try {
      const [refused = '', read = ''] = await way.parse(captures)
      expect(refused).toContain('too-large')
      expect(refused).toContain(String(8 * 1024 * 1024))
      expect((JSON.parse(read) as Envelope).ok).toBe(true)
    } finally {
      await way.close()
    }
  })
})
