import { articleFormats } from '@jianbao/corpus/export'
import { beforeAll, describe, expect, it } from 'vitest'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post } = await temporaryApi()
const text = `渡口新添两班船
2031-05-06 来源:石桥县报
石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学&nbsp;,票价不变。船长说,船舱里还会摆一排书架。
`
const bearer = { authorization: 'Bearer write-token-of-the-tests' }
const read = async (path: string, init?: RequestInit) => (await app.request(path, init)).json()

beforeAll(async () => {
  for (const id of ['ferry', 'ferry-again']) {
    await post('/v1/articles', JSON.stringify({ id, text }), { 'content-type': 'application/json' })
  }
})

describe('GET /v1/articles/{id} in another format', () => {
  it.each(Object.entries(articleFormats))(
    '%s, by ending and by Accept',
    async (_, { extension, mediaType }) => {
      const byEnding = await app.request(`/v1/articles/ferry${extension}`)
      const type = mediaType.split(';')[0] ?? ''
      expect(byEnding.headers.get('content-type')).toContain(type)
      const body = await byEnding.text()
      expect(body).toContain('渡口')
      const byAccept = await app.request('/v1/articles/ferry', {
        headers: { accept: `${mediaType}, */*;q=0.1` },
      })
      expect(await byAccept.text()).toBe(body)
      expect(byAccept.headers.get('vary')?.toLowerCase()).toContain('accept')
      expect(byAccept.headers.get('etag')).toBe(byEnding.headers.get('etag'))
    },
  )

  it('takes an id with a dot for an id where there is one', async () => {
    await post('/v1/articles', JSON.stringify({ id: 'page.md', text }), {
      'content-type': 'application/json',
    })
    expect(await read('/v1/articles/page.md')).toMatchObject({ article: { id: 'page.md' } })
    await app.request('/v1/articles/page.md', { method: 'DELETE', headers: bearer })
  })

  it('says which id it does not find', async () => {
    const response = await app.request('/v1/articles/absent.md')
    expect(response.status).toBe(404)
    expect((await problemIn(response)).detail).toContain("'absent'")
  })
})

describe('the parts of an article', () => {
  it('are its capture, lines, claims and repairs', async () => {
    expect(await (await app.request('/v1/articles/ferry/capture')).text()).toBe(text)
    expect(await read('/v1/articles/ferry/lines')).toMatchObject({
      total: 3,
      items: [{ label: 'headline' }, {}, {}],
    })
    expect(await read('/v1/articles/ferry/claims?fields=text')).toMatchObject({
      items: expect.arrayContaining([{ text: '1200余名' }]),
    })
    const csv = await app.request('/v1/articles/ferry/claims?format=csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(await csv.text()).toMatch(/^block,at\.start,/)
    expect(await read('/v1/articles/ferry/similar')).toEqual({
      items: [],
      next: null,
      total: 0,
      computed: null,
    })
  })

  it('a repair can be taken back and put back, with the token', async () => {
    const { items } = (await read('/v1/articles/ferry/edits')) as { items: { id: string; kind: string }[] }
    const id = items.find(({ kind }) => kind === 'entity')?.id
    const path = `/v1/articles/ferry/edits/${id}`
    expect((await app.request(path, { method: 'DELETE' })).status).toBe(401)
    expect(await read(path, { method: 'DELETE', headers: bearer })).toMatchObject({
      items: [{ id, applies: true }],
    })
    expect(JSON.stringify(await read('/v1/articles/ferry'))).toContain('坐船上学&nbsp;')
    expect(await read('/v1/articles/ferry/undone')).toMatchObject({ total: 1 })
    expect(await read(path, { method: 'PUT', headers: bearer })).toMatchObject({ total: 0 })
    const absent = await app.request('/v1/articles/ferry/edits/e999', { method: 'DELETE', headers: bearer })
    expect(await problemIn(absent)).toMatchObject({ code: 'no-edit' })
  })
})

it('DELETE removes the page, with the token', async () => {
  expect((await app.request('/v1/articles/ferry-again', { method: 'DELETE' })).status).toBe(401)
  const gone = await read('/v1/articles/ferry-again', { method: 'DELETE', headers: bearer })
  expect(gone).toEqual({ removed: 'ferry-again' })
  expect((await app.request('/v1/articles/ferry-again')).status).toBe(404)
})
