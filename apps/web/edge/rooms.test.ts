import { describe, expect, inject, test } from 'vitest'

const address = inject('address')

async function room(path: string, lang: 'zh' | 'en' = 'en') {
  const response = await fetch(`${address}${path}`, { headers: { 'accept-language': lang } })
  return { status: response.status, headers: response.headers, html: await response.text() }
}

async function api<T>(path: string): Promise<T> {
  const response = await fetch(`${address}${path}`)
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}

interface List<Item> {
  items: Item[]
  total: number
}

describe('one worker serves pages, API and D1', () => {
  test('the reading desk opens with a repaired article, a slogan in several papers and an indicator by place', async () => {
    const { status, html, headers } = await room('/')
    expect(status).toBe(200)
    expect(html).toContain('夜读的灯亮在每个村口')
    expect(html).toMatch(/href="\/formulas\/f/)
    expect(html).toContain('compared by place')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/)
    expect(headers.get('set-cookie') ?? '').not.toContain('jianbao_token')
  })

  test('articles are searched by two characters, in either script, in both languages', async () => {
    const simplified = await room(`/articles?q=${encodeURIComponent('志愿')}`)
    expect(simplified.html).toMatch(/[1-9]\d* articles/)
    const traditional = await room(`/articles?q=${encodeURIComponent('志願')}`, 'zh')
    expect(traditional.html).toContain('lang="zh-Hans"')
    expect(traditional.html).toMatch(/<mark[^>]*>志[愿願]<\/mark>/)
  })

  test('an article is read beside its capture', async () => {
    const { items } = await api<List<{ id: string; headline: string }>>('/v1/articles?limit=1')
    const { status, html } = await room(`/read/${items[0]?.id}`)
    expect(status).toBe(200)
    expect(html).toContain(items[0]?.headline)
    expect(html).toContain('application/ld+json')
    expect((await room('/read/nothing')).status).toBe(404)
  })

  test('claims lead to their sentences, formulas to their papers, repairs to their pages', async () => {
    expect((await room('/claims?indicator=volunteer-team')).html).toMatch(/德清县.*at least 30/s)
    const { items } = await api<List<{ id: string; text: string }>>('/v1/formulas?class=slogan&limit=1')
    expect((await room(`/formulas/${items[0]?.id}`)).html).toContain(items[0]?.text)
    expect((await room('/damage?kind=pinyin-gloss')).html).toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/)
  })

  test.for(['/compare', '/schemes', '/places', '/import', '/method', '/api', '/v1/docs', '/v1/openapi.json'])(
    '%s answers',
    async (path) => {
      expect((await room(path)).status).toBe(200)
    },
  )

  test('the API parses, adds with the token alone, and finds what was added', async () => {
    const body =
      '石桥县报\n\n渡口新添两班船\n2031-05-06 来源:石桥县报\n\n  本报讯 石桥县渡口今天起每天加开两班渡船,1200余名学生坐船上学,票价不变。\n\n  船长说,船舱里还会放一排书架。\n'
    const headers = { 'content-type': 'text/plain' }
    const parsed = await fetch(`${address}/v1/parse`, { method: 'POST', headers, body })
    expect(await parsed.json()).toMatchObject({ ok: true })
    const add = (more: Record<string, string>) =>
      fetch(`${address}/v1/articles`, { method: 'POST', headers: { ...headers, ...more }, body })
    expect((await add({})).status).toBe(401)
    expect((await add({ authorization: `Bearer ${inject('token')}` })).status).toBe(201)
    expect((await room(`/articles?q=${encodeURIComponent('渡口新添两班船')}`)).html).toContain('/read/')
  })

  test('a page of another host is refused', async () => {
    const response = await fetch(`${address}/`, { headers: { origin: 'http://press.example' } })
    expect(response.status).toBe(403)
  })
})
