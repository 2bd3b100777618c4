import { beforeAll, describe, expect, it } from 'vitest'
import { addLanterns } from '../lanterns.fixture.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post } = await temporaryApi()

beforeAll(() => addLanterns(post))

describe('POST /v1/compare', () => {
  const compare = (a: object, b: object) =>
    app.request('/v1/compare', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ a, b }),
    })

  it('aligns stored articles and texts', async () => {
    expect(await (await compare({ id: 'p0' }, { id: 'p0' })).json()).toMatchObject({
      kind: 'reprint',
      similarity: 1,
    })
    expect(await (await compare({ id: 'p0' }, { text: '别的。' })).json()).toMatchObject({
      kind: 'unrelated',
    })
  })

  it('points at what it does not find', async () => {
    const response = await compare({ id: 'p0' }, { id: 'absent' })
    expect(await problemIn(response)).toMatchObject({ code: 'no-article', errors: [{ pointer: '#/b/id' }] })
    expect((await compare({ id: 'p0' }, {})).status).toBe(400)
  })

  it.each([
    ['no JSON', '\0', 'application/json', 400, 'bad-body'],
    ['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/json', 400, 'bad-body'],
    ['nothing', '', 'application/json', 400, 'bad-body'],
    ['a list', '[]', 'application/json', 400, 'bad-body'],
    ['both ways', '{"a":{"id":"p0","text":"别的。"},"b":{"id":"p0"}}', 'application/json', 400, 'bad-body'],
    ['another type', '{"a":{"id":"p0"},"b":{"id":"p0"}}', 'text/plain', 415, 'unknown-media-type'],
  ] as const)('tells what is wrong with a body: %s', async (_, body, type, status, code) => {
    const response = await app.request('/v1/compare', {
      method: 'POST',
      headers: { 'content-type': type },
      body: body as string,
    })
    expect(response.status).toBe(status)
    expect((await problemIn(response)).code).toBe(code)
  })
})
