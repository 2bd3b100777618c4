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
})
