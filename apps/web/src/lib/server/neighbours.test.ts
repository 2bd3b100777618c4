import { expect, test } from 'vitest'
import { placeInList } from './neighbours.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

/** An API whose list has five articles, two to a page; a cursor is the index to go on from. */
const fetchList = (async (request: Request) => {
  const asked = new URL(request.url).searchParams
  const from = Number(asked.get('cursor') ?? 0)
  const to = from + Math.min(2, Number(asked.get('limit') ?? 2))
  const items = ids.slice(from, to).map((id) => ({ id, headline: `${asked.get('q') ?? ''}${id}` }))
  return Response.json({ items, next: to < ids.length ? String(to) : null, total: ids.length })
}) as typeof fetch

const reading = (search: string, fetch = fetchList) => ({ fetch, url: new URL(`http://x/read?${search}`) })

test('an article knows its neighbours in the list that its address speaks of', async () => {
  const place = await placeInList(reading('q=灯&view=kwic'), 'a')
  expect(place).toMatchObject({ at: 1, total: 5, previous: null })
  expect(place?.next).toEqual({ href: `/read/b?q=${encodeURIComponent('灯')}`, headline: '灯b' })
  expect(place?.list).toBe(`/articles?q=${encodeURIComponent('灯')}`)
})

test('the last of a page is followed by the first of the next', async () => {
  const place = await placeInList(reading(''), 'b')
  expect(place?.previous?.href).toBe('/read/a')
  expect(place?.next).toEqual({ href: '/read/c?cursor=2', headline: 'c' })
  expect(await placeInList(reading('cursor=4'), 'e')).toMatchObject({
    at: null,
    previous: null,
    next: null,
  })
})

test('an article outside the list, or a list that fails, has no place', async () => {
  expect(await placeInList(reading(''), 'z')).toBeNull()
  const failing = (async () => new Response('{}', { status: 503 })) as typeof fetch
  expect(await placeInList(reading('', failing), 'a')).toBeNull()
})
