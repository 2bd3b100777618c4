import { expect, test } from 'vitest'
import { addressOf, answerOf, many, one, oneOf } from './ask.ts'

const search = new URLSearchParams('q= 渡口 &place=33&place=36&place=&sort=newest&cursor=')

test('parameters become a query, without those that are empty', () => {
  expect(one(search, 'q', 'cursor', 'month')).toEqual({ q: '渡口' })
  expect(many(search, 'place', 'source')).toEqual({ place: ['33', '36'] })
})

test('a word that is none of the known ones is none', () => {
  expect(oneOf(search, 'sort', ['newest', 'oldest'])).toBe('newest')
  expect(oneOf(search, 'sort', ['left', 'right'])).toBeUndefined()
})

test('an address repeats a parameter with several values, and leaves out what is undefined', () => {
  expect(addressOf('/v1/claims', { place: ['33', '36'], limit: 50, cursor: undefined })).toBe(
    '/v1/claims?place=33&place=36&limit=50',
  )
  expect(addressOf('/v1/claims', {})).toBe('/v1/claims')
})

test('a problem is answered with its sentence', async () => {
  const refused = Promise.resolve({
    error: { title: 'No', detail: 'Nothing is stored here.' },
    response: new Response(null, { status: 404 }),
  })
  expect(await answerOf(refused)).toEqual({ ok: false, status: 404, detail: 'Nothing is stored here.' })
  const silent = Promise.resolve({ response: new Response(null, { status: 502 }) })
  expect(await answerOf(silent)).toEqual({ ok: false, status: 502, detail: null })
})
