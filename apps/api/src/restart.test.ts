import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'jianbao-restart-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const token = 'of-the-restart-test'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** A server process that answers, or one that has said why it does not. */
async function start(port: number): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), JIANBAO_DATA: join(folder, 'data'), JIANBAO_TOKEN: token }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return child
}

const letter = (i: number) => `渡口新添第${i}班船
2031-05-06 来源:石桥县报
石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学,票价不变。船长说,船舱里还会摆一排书架。
`

/** Sends again what found nobody, as proxies do, until somebody answers; gives up after half a minute. */
async function retrying(address: string, init?: RequestInit): Promise<{ status: number; retries: number }> {
  for (let retries = 0; ; retries++) {
    try {
      const response = await fetch(address, init)
      await response.arrayBuffer()
      if (response.status !== 503 || retries > 300) return { status: response.status, retries }
    } catch (cause) {
      if (retries > 300) throw cause
    }
    await pause(100)
  }
}

it('loses no request when one process takes over from another in the middle of a load', async () => {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}/v1`
  const first = await start(port)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain' }
  let asked = 0
  let going = true
  const answers: { status: number; retries: number }[] = []
  const client = async () => {
    while (going) {
      const i = asked++
      const add = i % 3 === 0
      answers.push(
        await (add
          ? retrying(`${base}/articles?id=n${i}`, { method: 'POST', body: letter(i), headers })
          : retrying(i % 3 === 1 ? `${base}/articles?limit=5` : `${base}/version`)),
      )
    }
  }
  const clients = [client(), client(), client(), client()]
  await pause(1000)

  const gone = once(first, 'exit')
  first.kill('SIGTERM')
  const [code] = await gone
  const before = answers.length
  const second = await start(port)
  await pause(1500)
  going = false
  await Promise.all(clients)

  const added = Math.ceil(asked / 3)
  const stored = (await (await fetch(`${base}/articles?limit=1`)).json()) as { total: number }
  const ended = once(second, 'exit')
  second.kill('SIGTERM')
  await ended
  expect(code).toBe(0)
  expect(answers).toHaveLength(asked)
  expect(answers.filter(({ status }) => status >= 400)).toEqual([])
  expect(answers.some(({ retries }) => retries > 0)).toBe(true)
  expect(before).toBeGreaterThan(0)
  expect(answers.length).toBeGreaterThan(before)
  expect(stored.total).toBe(added)
})

it('finishes a request that is being answered when the process is told to stop', async () => {
  const port = await freePort()
  const child = await start(port)
  const line = `${JSON.stringify({ text: letter(1) })}\n`
  let sent = 0
  const body = new ReadableStream({
    async pull(controller) {
      if (sent++ === 20) return controller.close()
      if (sent === 5) child.kill('SIGTERM')
      await pause(20)
      controller.enqueue(new TextEncoder().encode(line))
    },
  })
  const gone = once(child, 'exit')
  const response = await fetch(`http://127.0.0.1:${port}/v1/parse/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
    duplex: 'half',
  } as RequestInit)
  const envelopes = (await response.text()).trim().split('\n')
  expect([response.status, envelopes.length]).toEqual([200, 20])
  for (const envelope of envelopes) expect(JSON.parse(envelope)).toMatchObject({ ok: true })
  expect((await gone)[0]).toBe(0)
})
