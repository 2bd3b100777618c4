import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, type RequestOptions, request } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corpusPath, openDriver } from '@jianbao/corpus/node'
import { afterAll, describe, expect, it } from 'vitest'
import { readSettings, serveApi } from './node.ts'

const folder = mkdtempSync(join(tmpdir(), 'jianbao-node-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settings = (env: Record<string, string> = {}) =>
  readSettings({ PORT: '0', JIANBAO_DATA: join(folder, 'data'), JIANBAO_TOKEN: 'of-the-node-tests', ...env })

/** A request as a program makes it: `fetch` would not let us forge a Host. */
function send(address: string, options: RequestOptions, write?: (out: ReturnType<typeof request>) => void) {
  return new Promise<{ response: IncomingMessage; text: string }>((resolve, reject) => {
    const out = request(address, options, async (response) => {
      let text = ''
      for await (const chunk of response.setEncoding('utf8')) text += chunk
      resolve({ response, text })
    })
    out.on('error', reject)
    if (write) write(out)
    else out.end()
  })
}

describe('serveApi', () => {
  it('serves, keeps what was added over a second start, and frees its port and database', async () => {
    const first = await serveApi(settings(), () => undefined)
    const added = await fetch(`${first.address}/v1/articles`, {
      method: 'POST',
      headers: { authorization: 'Bearer of-the-node-tests', 'content-type': 'text/plain' },
      body: '渡口\n',
    })
    expect(added.status).toBe(201)
    await first.stop()
    await expect(fetch(`${first.address}/v1/health`)).rejects.toThrow()

    const second = await serveApi(settings({ PORT: new URL(first.address).port }), () => undefined)
    const again = await fetch(`${second.address}/v1/articles`, {
      method: 'POST',
      headers: { authorization: 'Bearer of-the-node-tests', 'content-type': 'text/plain' },
      body: '渡口\n',
    })
    expect(await again.json()).toMatchObject({ outcome: 'unchanged' })
    await second.stop()
  })

  it('finishes a running request before it stops', async () => {
    const api = await serveApi(settings(), () => undefined)
    let finish = () => {}
    const answer = send(
      `${api.address}/v1/parse`,
      { method: 'POST', headers: { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' } },
      (out) => {
        out.write('渡口')
        finish = () => out.end('\n')
      },
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    const stopped = api.stop()
    finish()
    expect((await answer).response.statusCode).toBe(200)
    await stopped
  })

  it('asks a writer to come again while another program writes, and answers readers meanwhile', async () => {
    const api = await serveApi(settings(), () => undefined)
    const other = openDriver(corpusPath(join(folder, 'data')))
    const add = () =>
      fetch(`${api.address}/v1/articles?id=locked`, {
        method: 'POST',
        headers: { authorization: 'Bearer of-the-node-tests', 'content-type': 'text/plain' },
        body: '渡口\n',
      })
    await other.run('begin immediate')
    const [write, read] = [await add(), await fetch(`${api.address}/v1/articles`)]
    await other.run('rollback')
    other.close()
    expect([write.status, write.headers.get('retry-after'), read.status]).toEqual([503, '1', 200])
    expect(await write.json()).toMatchObject({ code: 'store-locked' })
    expect((await add()).status).toBe(201)
    await api.stop()
  })

  it('refuses a forged Host, and an absolute address of another host', async () => {
    const api = await serveApi(settings(), () => undefined)
    const forged = await send(`${api.address}/v1/health`, { headers: { host: 'paper.example' } })
    const absolute = await send(api.address, { path: 'http://paper.example/v1/health' })
    const own = await send(`${api.address}/v1/health`, {})
    await api.stop()
    expect([forged, absolute, own].map(({ response }) => response.statusCode)).toEqual([403, 403, 200])
  })

  it('answers what is no request, and an address that is too long, with a problem', async () => {
    const api = await serveApi(settings(), () => undefined)
    const long = await send(`${api.address}/v1/articles?q=${'a'.repeat(20_000)}`, {})
    expect([long.response.statusCode, long.response.headers['content-type']]).toEqual([
      431,
      'application/problem+json',
    ])
    expect(JSON.parse(long.text)).toMatchObject({ code: 'headers-too-long', status: 431 })
    const socket = connect(Number(new URL(api.address).port), '127.0.0.1', () => socket.write('渡口\r\n\r\n'))
    let answer = ''
    for await (const chunk of socket.setEncoding('utf8')) answer += chunk
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*"code":"bad-request"/s)
    await api.stop()
  })

  it('cuts off a body over the limit while it is still being sent', async () => {
    const api = await serveApi(settings(), () => undefined)
    const chunk = 'x'.repeat(1024 * 1024)
    let sent = 0
    const { response, text } = await send(
      `${api.address}/v1/parse`,
      { method: 'POST', headers: { 'content-type': 'text/plain' } },
      (out) => {
        // What is still under way when the connection is closed fails; the answer has come by then.
        out.on('error', () => undefined)
        const more = () => {
          while (!out.destroyed && !out.writableNeedDrain) {
            sent += chunk.length
            out.write(chunk)
          }
        }
        out.on('drain', more)
        out.on('response', () => out.off('drain', more))
        more()
      },
    )
    await api.stop()
    expect(response.statusCode).toBe(413)
    expect(JSON.parse(text)).toMatchObject({ code: 'too-large', limit: 32 * 1024 * 1024 })
    expect(sent).toBeLessThan(256 * 1024 * 1024)
  })
})

describe('the program', { timeout: 30_000 }, () => {
  const run = (env: Record<string, string>) =>
    new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      const main = fileURLToPath(new URL('./main.ts', import.meta.url))
      const child = execFile(
        process.execPath,
        [main],
        { env: { ...process.env, ...env } },
        (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
      )
      child.stdout?.once('data', () => child.kill('SIGTERM'))
    })

  it('prints its address and stops cleanly when asked to', async () => {
    const { code, stdout, stderr } = await run({ PORT: '0', JIANBAO_DATA: join(folder, 'program') })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
  })

  const unusable: [string, (taken: number) => Record<string, string>, string][] = [
    [
      'a taken port',
      (PORT) => ({ PORT: String(PORT) }),
      'is taken by another program. Stop that one, or set PORT',
    ],
    ['a port that is none', () => ({ PORT: 'http' }), "PORT is 'http', which is no port."],
    ['a host of another machine', () => ({ HOST: '192.0.2.1' }), 'which is no address of this machine.'],
    [
      'a data folder that is a file',
      () => ({ JIANBAO_DATA: fileURLToPath(import.meta.url) }),
      'cannot be opened',
    ],
  ]
  it.each(unusable)('says in a sentence that it cannot use %s', async (_what, env, sentence) => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { code, stdout, stderr } = await run({
      PORT: '0',
      JIANBAO_DATA: join(folder, 'program'),
      ...env(port),
    })
    other.close()
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
