import { captureId, toEnvelope } from '@jianbao/core'
import { articleFormats } from '@jianbao/corpus/export'
import { fixtures } from '@jianbao/fixtures'
import { describe, expect, it } from 'vitest'
import { parsedEnvelope } from '../schemas/page.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { post, app } = await temporaryApi()

const letter = '石桥镇的渡口从今天起多开一班船,方便12名学生上学。'
const gb18030 = Uint8Array.from([0xca, 0xaf, 0xc7, 0xc5, 0xd5, 0xf2]) // 石桥镇
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('POST /v1/parse', () => {
  it.each(fixtures())('answers with the very bytes of the envelope: $slug', async ({ bytes }) => {
    const body = new Uint8Array(bytes)
    const response = await post('/v1/parse', body)
    const text = await response.text()
    const id = await captureId(body)
    expect(text).toBe(JSON.stringify(toEnvelope({ id, bytes: body, mediaType: 'text/plain' })))
    expect(response.headers.get('content-type')).toBe('application/json')
    // The schema knows every field: nothing is stripped.
    expect(parsedEnvelope.parse(JSON.parse(text))).toEqual(JSON.parse(text))
  })

  it('needs no token', async () => {
    expect((await app.request('/v1/parse', { method: 'POST', body: letter })).status).toBe(200)
  })

  it('reads text, HTML, bytes of no said type and JSON records', async () => {
    const html = `<!doctype html><title>渡口</title><p>${letter}</p>`
    const types = [
      ['text/plain', letter, 'text/plain'],
      ['text/html; charset=utf-8', html, 'text/html'],
      ['application/octet-stream', letter, 'text/plain'],
      ['application/json', JSON.stringify({ text: letter }), 'text/plain'],
      ['application/json; charset=utf-8', JSON.stringify({ html }), 'text/html'],
    ] as const
    for (const [type, body, mediaType] of types) {
      const response = await post('/v1/parse', body, { 'content-type': type })
      expect(await response.json()).toMatchObject({ ok: true, page: { capture: { mediaType } } })
    }
  })

  it('reads bytes in the charset that the Content-Type names', async () => {
    const response = await post('/v1/parse', gb18030, { 'content-type': 'Text/Plain; Charset="GBK"' })
    expect(await response.json()).toMatchObject({
      id: await captureId(gb18030),
      page: { capture: { encoding: 'gb18030', length: 3 }, lines: [{ text: '石桥镇' }] },
    })
  })

  it('gives a record the id of its text, and echoes an id that is given', async () => {
    const record = (fields: object) =>
      post('/v1/parse', JSON.stringify(fields), { 'content-type': 'application/json' }).then((r) => r.json())
    const about = { url: 'https://paper.example/1', capturedAt: '2031-07-19T10:05' }
    expect(await record({ text: letter })).toMatchObject({ id: await captureId(letter) })
    expect(await record({ id: '渡口 №1', text: letter, ...about })).toMatchObject({
      id: '渡口 №1',
      page: { id: '渡口 №1', capture: about },
    })
  })

  it('takes what bytes cannot say about themselves from the address', async () => {
    const response = await post('/v1/parse?id=ferry&url=https%3A%2F%2Fpaper.example%2F1', letter)
    expect(await response.json()).toMatchObject({
      id: 'ferry',
      page: { capture: { url: 'https://paper.example/1' } },
    })
  })

  it('finds no article in an empty body, and says so', async () => {
    const response = await post('/v1/parse', '')
    expect(response.status).toBe(200)
    const { page } = parsedEnvelope.parse(await response.json())
    expect(page.articles).toEqual([])
    expect(page.diagnostics.map(({ code }) => code)).toContain('no-article')
  })
})

describe('POST /v1/parse with another format asked for by Accept', () => {
  const story = `渡口新添两班船\n2031-05-06 来源:石桥县报\n${letter}票价不变。船长说,船舱里还会摆一排书架。\n`

  it.each(Object.entries(articleFormats))(
    'writes the article as %s, as a stored one',
    async (_, { mediaType }) => {
      await post('/v1/articles?id=stored', story)
      const headers = { accept: mediaType }
      const stored = await app.request('/v1/articles/stored', { headers })
      const parsed = await post('/v1/parse?id=stored', story, headers)
      expect(parsed.headers.get('content-type')).toBe(stored.headers.get('content-type'))
      expect(parsed.headers.get('vary')?.toLowerCase()).toContain('accept')
      expect(await parsed.text()).toBe(await stored.text())
    },
  )

  it('gives JSON where nothing else is liked best', async () => {
    for (const accept of ['*/*', 'application/json, text/markdown', 'image/png', '']) {
      const response = await post('/v1/parse', story, { accept })
      expect(response.headers.get('content-type')).toBe('application/json')
    }
  })

  it('says that there is no such article', async () => {
    const accept = { accept: 'text/markdown' }
    for (const response of [
      await post('/v1/parse', '渡口\n', accept),
      await post('/v1/parse?article=2', story, accept),
    ]) {
      expect(response.status).toBe(422)
      expect(await problemIn(response)).toMatchObject({ code: 'nothing-to-write' })
    }
  })
})

describe('POST /v1/parse with options', () => {
  const traditional = '石橋鎮的渡口從今天起多開一班船。'
  const broken = '渡口（dùkǒu）新添两班船\n石桥镇(zhèn)的渡口(kǒu)从今天起多开一班船,方便12名学生上学&nbsp;。'
  const read = async (query: string, body: string) =>
    parsedEnvelope.parse(await (await post(`/v1/parse?${query}`, body)).json()).page

  it('gives the script that is asked for', async () => {
    expect((await read('script=hans', traditional)).lines[0]?.text).toContain('石桥镇的渡口从今天')
    expect((await read('script=asis', traditional)).lines[0]?.text).toBe(traditional)
  })

  it('shows all repairs, those that are certain, or none', async () => {
    const all = await read('', broken)
    expect(all.edits.length).toBeGreaterThan(0)
    expect(await read('repair=all', broken)).toEqual(all)
    expect((await read('repair=certain', broken)).edits.every(({ certain }) => certain)).toBe(true)
    const none = await read('repair=none', broken)
    expect(none.edits).toEqual([])
    expect(none.lines.map(({ text }) => text).join('\n')).toContain('镇(zhèn)')
  })

  it('leaves out the parts that are not asked for', async () => {
    const page = await read('include=articles', letter)
    expect(page.lines).toEqual([])
    expect(page.articles).toEqual((await read('', letter)).articles)
  })

  it.each(['script=latin', 'repair=some', 'include=lines,bones'])('points at %s', async (query) => {
    const response = await post(`/v1/parse?${query}`, letter)
    expect(response.status).toBe(400)
    const parameter = query.split('=')[0]
    expect(await problemIn(response)).toMatchObject({ code: 'bad-parameter', errors: [{ parameter }] })
  })
})

describe('POST /v1/parse with a capture that is too large', async () => {
  const small = await temporaryApi({ limits: { body: 100 } })
  const tooLong = '渡'.repeat(34)

  it('says the size and the limit of an announced body', async () => {
    const response = await small.post('/v1/parse', tooLong, { 'content-length': '102' })
    expect(response.status).toBe(413)
    expect(await problemIn(response)).toMatchObject({ code: 'too-large', size: 102, limit: 100 })
  })

  it('takes a body of just the limit', async () => {
    expect((await small.post('/v1/parse', 'x'.repeat(100))).status).toBe(200)
  })

  it('cuts off an endless body as soon as it is over the limit', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 20
        controller.enqueue(utf8('x'.repeat(20)))
      },
    })
    const request = new Request('http://localhost/v1/parse', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    const response = await small.app.request(request)
    expect(response.status).toBe(413)
    expect(await problemIn(response)).toMatchObject({ code: 'too-large', limit: 100 })
    expect(sent).toBeLessThan(200)
  })

  it("keeps to core's limit of decoded text as well", async () => {
    const { post } = await temporaryApi({ limits: { text: 10 } })
    const response = await post('/v1/parse', letter)
    expect(response.status).toBe(413)
    expect((await problemIn(response)).detail).toContain(`${letter.length} characters; the limit is 10`)
  })
})
