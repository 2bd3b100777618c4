import { captureId } from '@jianbao/core'
import { knownPages } from '@jianbao/corpus'
import { type Fixture, fixtures } from '@jianbao/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { addedPage, articleList, storedArticle } from '../schemas/corpus.ts'
import { problemIn, temporaryApi, token } from '../temporary-api.ts'

const { app, driver, post } = await temporaryApi()
const withArticle = fixtures().filter(({ truth }) => !truth.noArticle)
const read = async (path: string, init?: RequestInit) => (await app.request(path, init)).json()
const bodyOf = ({ bytes }: Fixture) => new Uint8Array(bytes)

beforeAll(async () => {
  for (const fixture of withArticle) {
    const response = await post(`/v1/articles?name=${fixture.slug}.txt`, bodyOf(fixture))
    expect(response.status).toBe(201)
  }
})

function first(): Fixture {
  const [fixture] = withArticle
  if (!fixture) throw new Error('There is no fixture with an article.')
  return fixture
}

describe('POST /v1/articles', () => {
  const record = (fields: object) =>
    post('/v1/articles', JSON.stringify(fields), { 'content-type': 'application/json' })

  it('says what became of the capture: added, unchanged, replaced', async () => {
    const { text } = first()
    const outcomes: unknown[] = []
    for (const content of [text, text, `${text}\n`]) {
      const response = await record({ id: 'a/b ?#%', text: content })
      outcomes.push([response.status, addedPage.parse(await response.json()).outcome])
    }
    expect(outcomes).toEqual([
      [201, 'added'],
      [200, 'unchanged'],
      [200, 'replaced'],
    ])
  })

  it('tells the corpus what was read and how, so that the command need not read it again', async () => {
    const { text } = first()
    await post('/v1/articles?id=told', text, { 'content-type': 'text/plain; charset=utf-8' })
    await record({ id: 'told-in-json', text })
    const known = await knownPages(driver, ['told', 'told-in-json'])
    const content = await captureId(text)
    expect(known.get('told')).toMatchObject({
      content,
      asked: '{"mediaType":"text/plain","charset":"utf-8"}',
    })
    expect(known.get('told-in-json')).toMatchObject({ content, asked: '{}' })
  })

  it('leads to the article that it added', async () => {
    const response = await record({ id: 'ferry: 渡口/1 ?#%25', text: first().text })
    const location = response.headers.get('location') ?? ''
    expect(await read(location)).toMatchObject({ article: { id: 'ferry: 渡口/1 ?#%25' } })
  })

  it('keeps a page without an article, and leads nowhere', async () => {
    const response = await record({ text: '渡口\n' })
    expect(await response.json()).toMatchObject({ outcome: 'added', articles: [] })
    expect(response.headers.get('location')).toBeNull()
  })

  it('takes the token before it reads a byte of the body', async () => {
    const untouched = new ReadableStream(
      {
        pull: () => Promise.reject(new Error('read')),
      },
      { highWaterMark: 0 },
    )
    const request = new Request('http://localhost/v1/articles', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: untouched,
      duplex: 'half',
    } as RequestInit)
    expect((await app.request(request)).status).toBe(401)
  })

  it("writes nothing for a foreign page, even with the reader's cookie", async () => {
    const before = await read('/v1/articles')
    const response = await app.request('/v1/articles', {
      method: 'POST',
      body: 'x',
      headers: { cookie: `jianbao_token=${token}`, origin: 'https://paper.example' },
    })
    expect(response.status).toBe(403)
    expect(await read('/v1/articles')).toEqual(before)
  })

  it('cuts off what is too large', async () => {
    const small = await temporaryApi({ limits: { body: 10 } })
    expect((await small.post('/v1/articles', '渡口渡口')).status).toBe(413)
    expect(await (await small.app.request('/v1/articles')).json()).toMatchObject({ total: 0 })
  })
})

describe('GET /v1/articles/{id}', () => {
  it.each(withArticle)(
    'gives the article and the page around it, the capture on demand: $slug',
    async (fixture) => {
      const id = await captureId(bodyOf(fixture))
      const answer = await read(`/v1/articles/${id}`)
      const plain = storedArticle.parse(answer)
      expect(plain).toEqual(answer)
      expect(plain).toMatchObject({ article: { id }, page: { id }, name: `${fixture.slug}.txt` })
      expect(plain).not.toHaveProperty('text')
      expect(plain.page).not.toHaveProperty('articles')
      expect(await read(`/v1/articles/${id}?include=text`)).toEqual({ ...plain, text: fixture.text })
    },
  )

  it.each(['none', '%2e%2e%2f', 'a%00b', "'%20or%201=1--", '%F0%9F%98%80'])(
    'has nothing under %s',
    async (id) => {
      const response = await app.request(`/v1/articles/${id}`)
      expect(response.status).toBe(404)
      expect((await problemIn(response)).code).toBe('no-article')
    },
  )

  it('answers 304 to a caller that has it, and the new one after a replacement', async () => {
    const put = (text: string) =>
      post('/v1/articles?id=tagged', text).then(({ headers }) => headers.get('location') ?? '')
    const path = await put(first().text)
    const tag = (await app.request(path)).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[^"]+"$/)
    const ask = async (address: string) =>
      app.request(address, { headers: { 'if-none-match': tag, origin: 'http://localhost:5' } })
    const same = await ask(path)
    expect([same.status, await same.text()]).toEqual([304, ''])
    expect(same.headers.get('access-control-allow-origin')).toBe('http://localhost:5')
    expect((await ask(`${path}?include=text`)).status).toBe(200)
    await put(`${first().text}\n`)
    expect((await ask(path)).status).toBe(200)
  })
})

describe('GET /v1/articles', () => {
  it('walks all articles by its Link header, each once', async () => {
    const ids: string[] = []
    let path: string | undefined = '/v1/articles?limit=3&sort=oldest'
    while (path) {
      const response: Response = await app.request(path)
      const list = articleList.parse(await response.json())
      ids.push(...list.items.map(({ id }) => id))
      expect(list.total).toBeGreaterThan(withArticle.length)
      const link = response.headers.get('link')
      expect(link === null).toBe(list.next === null)
      path = /^<([^>]+)>; rel="next"$/.exec(link ?? '')?.[1]
    }
    expect(new Set(ids).size).toBe(ids.length)
    for (const fixture of withArticle) expect(ids).toContain(await captureId(bodyOf(fixture)))
  })

  it('finds two characters, shows where, and keeps the query in its Link', async () => {
    const { truth } = first()
    const q = truth.noArticle ? '' : (truth.body[0]?.text.slice(0, 2) ?? '')
    const response = await app.request(`/v1/articles?limit=1&q=${encodeURIComponent(q)}`)
    const { items, total } = articleList.parse(await response.json())
    expect(items[0]?.snippet?.marks.length).toBeGreaterThan(0)
    expect(total).toBeGreaterThan(1)
    expect(response.headers.get('link')).toContain(`q=${encodeURIComponent(q)}`)
  })

  it.each([
    ['limit', 'limit=0'],
    ['limit', 'limit=101'],
    ['limit', 'limit=1.5'],
    ['limit', 'limit=0x10'],
    ['limit', 'limit='],
    ['limit', `limit=${'9'.repeat(400)}`],
    ['limit', 'limit=1&limit=2'],
    ['sort', 'sort=random'],
    ['cursor', 'cursor=e30'],
    ['cursor', `cursor=${'A'.repeat(5000)}`],
    ['cursor', 'cursor='],
    ['q', `q=${'a'.repeat(1001)}`],
    ['q', 'q=%FF'],
    ['q', 'q=a&q=b'],
  ])('names the parameter that it cannot use: %s in ?%s', async (parameter, search) => {
    const response = await app.request(`/v1/articles?${search}`)
    expect(response.status).toBe(400)
    expect((await problemIn(response)).errors).toMatchObject([{ parameter }])
  })
})
