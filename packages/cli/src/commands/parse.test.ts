import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { captureId, toEnvelope } from '@jianbao/core'
import { describe, expect, test } from 'vitest'
import { clipping, command, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

const page = `<!doctype html><meta charset="utf-8"><h1>提灯人走进山村</h1><p>提灯人每晚沿着山路走一遍。</p>`

describe('jianbao parse', () => {
  test('prints the envelopes of core, byte for byte, in the order named', async () => {
    const paths = [file('a.txt', clipping), file('b.HTM', page), file('empty.txt', '')]
    const { code, stdout, stderr } = await jianbao(['parse', ...paths])
    const envelopes = await Promise.all(
      [[clipping, 'text/plain'] as const, [page, 'text/html'] as const, ['', 'text/plain'] as const].map(
        async ([content, mediaType]) => {
          const bytes = new TextEncoder().encode(content)
          return JSON.stringify(toEnvelope({ id: await captureId(bytes), bytes, mediaType }))
        },
      ),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`${envelopes.join('\n')}\n`)
  })

  test("reads stdin where '-' stands among the files", async () => {
    const path = file('a.txt', '次日散会。\n')
    const { code, stdout } = await jianbao(['parse', path, '-'], { input: clipping })
    expect(code).toBe(0)
    expect(lines(stdout).map((envelope) => envelope.id)).toEqual([
      await captureId('次日散会。\n'),
      await captureId(clipping),
    ])
  })

  test('hands its options to core', async () => {
    const shifted = Uint8Array.from([0xcc, 0xe1, 0xb5, 0xc6]) // 提灯 in GBK
    const { stdout } = await jianbao(['parse', file('a.txt', shifted), '--charset', 'gb2312'])
    expect(lines(stdout)).toMatchObject([{ page: { capture: { encoding: 'gb18030', length: 2 } } }])
    const unknown = await jianbao(['parse', file('a.txt', shifted), '--charset', 'klingon'])
    expect(unknown.code).toBe(0)
    expect(lines(unknown.stdout)).toMatchObject([{ ok: false, error: { code: 'unknown-charset' } }])
  })

  test('gives an error line for what it cannot read, and goes on', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'sub'))
    const good = file('good.txt', clipping)
    const absent = join(folder, 'absent.txt')
    const { code, stdout, stderr } = await jianbao(['parse', absent, join(folder, 'sub'), good])
    expect(code).toBe(0)
    expect(lines(stdout)).toMatchObject([
      {
        v: 1,
        id: absent,
        ok: false,
        error: { code: 'unreadable', message: expect.stringContaining('does not exist') },
      },
      { ok: false, error: { code: 'unreadable', message: expect.stringContaining('is a folder') } },
      { ok: true },
    ])
    expect(lines(stderr)).toMatchObject([{ level: 'error', path: absent }, { level: 'error' }])
  })

  test('gives an error line for a capture over the limit, whether little or far over', async () => {
    const [little, far] = ['提灯人'.repeat(5), '提灯人'.repeat(50_000)]
    const { code, stdout } = await jianbao([
      'parse',
      file('a.txt', little),
      file('b.txt', far),
      '--limit',
      '14',
    ])
    expect(code).toBe(0)
    expect(lines(stdout)).toMatchObject([
      { id: await captureId(little), ok: false, error: { code: 'too-large' } },
      { id: await captureId(far), ok: false, error: { code: 'too-large' } },
    ])
  })

  test('reads bytes that are no text', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)
    const { code, stdout } = await jianbao([
      'parse',
      file('a.bin', noise),
      file('b.txt', '提'.repeat(1_500_000)),
    ])
    expect(code).toBe(0)
    expect(lines(stdout)).toMatchObject([{ ok: true }, { ok: true }])
  })

  test('stops with 3 when more files failed than allowed, and not before', async () => {
    const good = file('good.txt', clipping)
    const stopped = await jianbao(['parse', '/absent/1', good, '/absent/2', good, '--max-errors', '1'])
    expect(stopped.code).toBe(3)
    expect(lines(stopped.stdout)).toHaveLength(3)
    const allowed = await jianbao(['parse', '/absent/1', '/absent/2', good, '--max-errors', '2'])
    expect(allowed.code).toBe(0)
    expect(lines(allowed.stdout)).toHaveLength(3)
  })

  test('ends quietly when nobody reads on', async () => {
    const path = file('a.txt', clipping)
    const child = spawn(process.execPath, [command, 'parse', ...Array.from({ length: 200 }, () => path)])
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
