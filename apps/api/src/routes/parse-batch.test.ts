import { captureId, toEnvelope } from '@jianbao/core'
import { expect, it } from 'vitest'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { post, app } = await temporaryApi()
const letter = '石桥镇的渡口从今天起多开一班船,方便12名学生上学。'
const ndjson = { 'content-type': 'application/x-ndjson' }
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

it('answers every record with its envelope, in order, and carries other fields along', async () => {
  const records = [
    { id: 'a', text: letter },
    { text: letter, paper: { page: 3 } },
    { html: `<p>${letter}</p>` },
  ]
  const response = await post('/v1/parse/batch', records.map((r) => JSON.stringify(r)).join('\n'), ndjson)
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const [first, second, third] = linesOf(await response.text())
  expect(first).toBe(JSON.stringify(toEnvelope({ id: 'a', text: letter })))
  expect(JSON.parse(second ?? '')).toMatchObject({
    id: await captureId(letter),
    extra: { paper: { page: 3 } },
  })
  expect(JSON.parse(third ?? '')).toMatchObject({ page: { capture: { mediaType: 'text/html' } } })
})

it('gives an error line for what is no record, and goes on', async () => {
  const body = `{"text":"${letter}"\n\n[1]\n{"id":"b","text":"${letter}"}\n{"text":7}`
  const lines = linesOf(await (await post('/v1/parse/batch', body, ndjson)).text()).map((line) =>
    JSON.parse(line),
  )
  expect(lines.map(({ ok, error }) => [ok, error?.code, error?.line])).toEqual([
    [false, 'bad-record', 1],
    [false, 'bad-record', 3],
    [true, undefined, undefined],
    [false, 'bad-record', 5],
  ])
})

it('lets a record go that is too long, without holding it', async () => {
  const small = await temporaryApi({ limits: { text: 10 } })
  const body = `{"text":"${'x'.repeat(70_000)}"}\n{"id":"b","text":"渡口"}`
  const response = await small.post('/v1/parse/batch', body, ndjson)
  const lines = linesOf(await response.text()).map((line) => JSON.parse(line))
  expect(lines.map(({ id, ok }) => [id, ok])).toEqual([
    ['line 1', false],
    ['b', true],
  ])
})

it('reads no further than its reader has read', async () => {
  let sent = 0
  const endless = new ReadableStream(
    {
      pull(controller) {
        sent++
        controller.enqueue(new TextEncoder().encode(`{"id":"n${sent}","text":"${letter}"}\n`))
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request('http://localhost/v1/parse/batch', {
    method: 'POST',
    headers: ndjson,
    body: endless,
    duplex: 'half',
  } as RequestInit)
  const response = await app.request(request)
  const reader = response.body?.getReader()
  for (let i = 1; i <= 3; i++) {
    const { value } = (await reader?.read()) ?? {}
    expect(JSON.parse(new TextDecoder().decode(value)).id).toBe(`n${i}`)
  }
  await reader?.cancel()
  expect(sent).toBeLessThan(8)
})

it.each([
  ['no body', undefined],
  ['an empty body', ''],
])('refuses %s', async (_, body) => {
  const init: RequestInit = { method: 'POST', headers: ndjson, ...(body !== undefined && { body }) }
  const response = await app.request('/v1/parse/batch', init)
  expect(response.status).toBe(400)
  expect(await problemIn(response)).toMatchObject({ code: 'bad-body' })
})
