import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { temporaryApi, token } from '../temporary-api.ts'
import { createClient } from './client.ts'
import { committed } from './committed.ts'

const { app } = await temporaryApi()
const client = createClient({
  baseUrl: 'http://localhost',
  token,
  fetch: async (input, init) => app.request(input instanceof Request ? input : new Request(input, init)),
})

it.each(committed)(
  '$path is as the routes are; `pnpm --filter @jianbao/api generate` makes it',
  async ({ path, make }) => {
    expect(await readFile(path, 'utf8')).toBe(await make())
  },
)

it('adds, finds and reads, with the types of the document', async () => {
  const added = await client.POST('/v1/articles', {
    params: { query: { id: 'ferry' } },
    body: {
      text: '渡口新添两班船\n2031-05-06 来源:石桥县报\n石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学,票价不变。船长说,船舱里还会摆一排书架。',
    },
  })
  expect(added.response.status).toBe(201)
  const found = await client.GET('/v1/articles', { params: { query: { q: '渡船' } } })
  expect(found.data?.items.map(({ id, headline }) => [id, headline])).toEqual([['ferry', '渡口新添两班船']])
  const read = await client.GET('/v1/articles/{id}', { params: { path: { id: 'ferry' } } })
  expect(read.data?.article.metadata.source?.value).toBe('石桥县报')
})

it('gives a problem where there is one', async () => {
  const { error } = await client.GET('/v1/articles/{id}', { params: { path: { id: 'absent' } } })
  expect(error).toMatchObject({ code: 'no-article', status: 404 })
})
