import { beforeAll, describe, expect, it } from 'vitest'
import { addTeams } from './teams.fixture.ts'
import { problemIn, temporaryApi } from './temporary-api.ts'

interface Parameter {
  name: string
  schema: { pattern?: string }
}

const { app, post } = await temporaryApi()
const document: unknown = await (await app.request('/v1/openapi.json')).json()
const { paths } = document as { paths: Record<string, { get?: { parameters?: Parameter[] } }> }

/** Every list there is, by whether it is given in pages. */
const lists = Object.entries(paths).flatMap(([path, { get }]) => {
  const names = get?.parameters?.map(({ name }) => name) ?? []
  return names.includes('fields')
    ? [{ path, paged: names.includes('cursor'), parameters: get?.parameters ?? [] }]
    : []
})

const addressOf = (path: string) =>
  path
    .replace('{indicator}', 'volunteer-team')
    .replace('/formulas/{id}', '/formulas/none')
    .replace('{id}', 'anji')
    .replace('groups', 'groups?group_by=place')
    .replace('kwic', 'kwic?q=书箱')

/** An address with one more parameter. */
const asking = (path: string, parameter: string) =>
  `${addressOf(path)}${addressOf(path).includes('?') ? '&' : '?'}${parameter}`

beforeAll(() => addTeams(post))

it('are all of the lists', () => {
  expect(lists.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/v1/articles',
      '/v1/articles/{id}/similar',
      '/v1/claims',
      '/v1/kwic',
      '/v1/edits',
    ]),
  )
  expect(lists.length).toBeGreaterThan(25)
})

// Nothing has an id before formulas are computed; their own test walks their list of occurrences.
const present = lists.filter(({ path }) => path !== '/v1/formulas/{id}/occurrences')

describe.each(present)('$path', ({ path, parameters }) => {
  it('is JSON with a count, and CSV by parameter or by Accept', async () => {
    const json = await app.request(asking(path, 'format=json'))
    expect(json.status).toBe(200)
    expect(json.headers.get('vary')?.toLowerCase()).toContain('accept')
    const list = (await json.json()) as { items: object[]; next: string | null; total: number }
    expect(list.total).toBeGreaterThanOrEqual(list.items.length)
    const csv = await app.request(asking(path, 'format=csv'))
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const accepted = await app.request(addressOf(path), { headers: { accept: 'text/csv' } })
    expect(await accepted.text()).toBe(await csv.text())
  })

  it('answers HEAD, and 304 to a caller that has it', async () => {
    const { headers } = await app.request(addressOf(path))
    const head = await app.request(addressOf(path), { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', headers.get('etag')])
    const again = await app.request(addressOf(path), {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('shows the fields that were chosen, and points at those that it does not have', async () => {
    const names = parameters.find(({ name }) => name === 'fields')?.schema.pattern?.match(/\w+/g) ?? []
    const [name = ''] = names
    const { items } = (await (await app.request(asking(path, `format=json&fields=${name}`))).json()) as {
      items: object[]
    }
    for (const item of items) expect(Object.keys(item)).toEqual([name])
    const wrong = await app.request(asking(path, `fields=${name},bones`))
    expect(await problemIn(wrong)).toMatchObject({ status: 400, errors: [{ parameter: 'fields' }] })
  })
})

it.each(present.filter(({ paged }) => paged))(
  '$path leads on with a Link, each item once',
  async ({ path }) => {
    const seen: string[] = []
    let total = 0
    let next: string | undefined = asking(path, 'limit=1&format=json')
    while (next && seen.length < 9) {
      const response: Response = await app.request(next)
      const list = (await response.json()) as { items: object[]; total: number }
      seen.push(...list.items.map((item) => JSON.stringify(item)))
      total = list.total
      next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toHaveLength(Math.min(total, 9))
    expect(new Set(seen).size).toBe(seen.length)
  },
)
