import { expect, it } from 'vitest'
import { addTeams } from './teams.fixture.ts'
import { temporaryApi, token } from './temporary-api.ts'

const { app, driver, post } = await temporaryApi()
await addTeams(post)

/** An answer with how often the database was asked for it. */
async function asked(path: string, headers: Record<string, string> = {}) {
  let queries = 0
  const { all } = driver
  driver.all = (sql, params) => {
    queries++
    return all(sql, params)
  }
  const response = await app.request(path, { headers })
  driver.all = all
  return { response, queries, tag: response.headers.get('etag'), text: await response.text() }
}

it('gives what it gave before, with the same tag and headers, and 304 to those who have it', async () => {
  const first = await asked('/v1/articles/anji')
  const second = await asked('/v1/articles/anji')
  expect(second).toMatchObject({ text: first.text, tag: first.tag })
  expect(second.response.headers.get('vary')).toBe(first.response.headers.get('vary'))
  expect(second.response.headers.get('x-request-id')).not.toBe(first.response.headers.get('x-request-id'))
  const had = await asked('/v1/articles/anji', { 'if-none-match': first.tag ?? '' })
  expect([had.response.status, had.text]).toEqual([304, ''])
  if (driver.stamp) expect(second.queries).toBe(0)
})

it('keeps formats and parameters apart', async () => {
  const json = await asked('/v1/articles/anji')
  const markdown = await asked('/v1/articles/anji', { accept: 'text/markdown' })
  const whole = await asked('/v1/articles/anji?include=text')
  expect(new Set([json.text, markdown.text, whole.text]).size).toBe(3)
  expect(await asked('/v1/articles/anji', { accept: 'text/markdown' })).toMatchObject({ text: markdown.text })
})

it('forgets when something was written, whoever wrote it', async () => {
  const before = await asked('/v1/articles/huzhou')
  await post('/v1/articles?id=huzhou', `${(await asked('/v1/articles/huzhou/capture')).text}\n`)
  const after = await asked('/v1/articles/huzhou')
  expect(after.tag).not.toBe(before.tag)
  await app.request('/v1/articles/huzhou', {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  })
  expect((await asked('/v1/articles/huzhou')).response.status).toBe(404)
})
