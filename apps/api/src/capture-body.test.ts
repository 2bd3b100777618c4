import { describe, expect, it } from 'vitest'
import { type Body, problemIn, temporaryApi } from './temporary-api.ts'

const { post } = await temporaryApi()
const json = (body: Body) => post('/v1/parse', body, { 'content-type': 'application/json' })

describe('a body that is no capture', () => {
  it.each([
    ['nothing', '', '#'],
    ['half a record', '{"text": "渡', '#'],
    ['broken UTF-8', Uint8Array.from([0x22, 0xc3, 0x28, 0x22]), '#'],
    ['a list', '[]', '#'],
    ['null', 'null', '#'],
    ['neither text nor html', '{}', '#'],
    ['both text and html', '{"text":"渡口","html":"<p>渡口"}', '#'],
    ['text that is a number', '{"text":7}', '#/text'],
    ['an id that is a list', '{"text":"渡口","id":[]}', '#/id'],
    ['an empty id', '{"text":"渡口","id":""}', '#/id'],
    ['an id that no address can end in', '{"text":"渡口","id":".."}', '#/id'],
    ['an id with half a character', '{"text":"渡口","id":"\\ud83d"}', '#/id'],
    ['an id with a line break', '{"text":"渡口","id":"a\\nb"}', '#/id'],
    ['a date that is an object', '{"text":"渡口","capturedAt":{}}', '#/capturedAt'],
  ])('gives a problem that points at it: %s', async (_what, body, pointer) => {
    const response = await json(body as Body)
    expect(response.status).toBe(400)
    const problem = await problemIn(response)
    expect(problem).toMatchObject({ code: 'bad-body', errors: [{ pointer }] })
    expect(problem.detail).toMatch(/\.$/)
  })

  it.each([['image/png'], ['application/x-www-form-urlencoded'], ['constructor'], ['text/'], [';;;'], ['']])(
    'gives a problem that names the types that are read, not %j',
    async (type) => {
      const response = await post('/v1/parse', '渡口', { 'content-type': type })
      expect(response.status).toBe(415)
      const problem = await problemIn(response)
      expect(problem).toMatchObject({ code: 'unknown-media-type' })
      expect(problem.detail).toContain('text/plain, text/html')
    },
  )

  it('gives a problem for a charset that nobody knows', async () => {
    const response = await post('/v1/parse', '渡口', { 'content-type': 'text/plain; charset=ferry-8' })
    expect(response.status).toBe(415)
    const problem = await problemIn(response)
    expect(problem).toMatchObject({ code: 'unknown-charset' })
    expect(problem.detail).toContain('ferry-8')
  })
})
