import fc from 'fast-check'
import { expect, it } from 'vitest'
import { problemIn, temporaryApi } from './temporary-api.ts'

const { app, post, faults } = await temporaryApi()

/** Whatever was sent, the answer is one we meant to give, and every error is a problem document. */
async function check(response: Response) {
  expect(faults).toEqual([])
  expect(response.status).toBeLessThan(500)
  if (response.status >= 400) await problemIn(response)
}

const text = fc.string({ unit: 'binary', maxLength: 60 })
const broken = fc.constantFrom('%FF', '%', '%E6%9', '%C0%80', '%ED%A0%80', '%00', '%0d%0aset-cookie:a=b')
const huge = fc.constantFrom('A'.repeat(20_000), '9'.repeat(2000), '%E6%B8%A1'.repeat(2000))
const value = fc.oneof(text.map(encodeURIComponent), broken, huge)
const name = fc.oneof(
  fc.constantFrom(
    'q',
    'cursor',
    'limit',
    'sort',
    'include',
    'id',
    'url',
    'name',
    'q[]',
    '__proto__',
    'constructor',
  ),
  value,
)
const search = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .map((pairs) => pairs.map(([key, given]) => `${key}=${given}`).join('&'))

it('answers every list query', async () => {
  await fc.assert(
    fc.asyncProperty(search, async (query) => check(await app.request(`/v1/articles?${query}`))),
    { numRuns: 300 },
  )
})

it('answers every full-text query, whatever its signs', async () => {
  const sign = fc.constantFrom(
    '"',
    '*',
    '(',
    ')',
    '-',
    ':',
    '^',
    '+',
    'AND',
    'NOT',
    'NEAR',
    '“',
    '渡',
    '口',
    ' ',
    '\0',
    "'",
    'é',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { maxLength: 12 }), async (signs) => {
      const response = await app.request(`/v1/articles?q=${encodeURIComponent(signs.join(''))}`)
      // A query is a language: what is none of it is told, and nothing else goes wrong.
      if (response.status !== 200) {
        expect(await problemIn(response.clone())).toMatchObject({ status: 400, errors: [{ parameter: 'q' }] })
      }
      await check(response)
    }),
    { numRuns: 300 },
  )
})

it('answers every path under /v1/articles', async () => {
  await fc.assert(
    fc.asyncProperty(value, search, async (id, query) =>
      check(await app.request(`/v1/articles/${id}?${query}`)),
    ),
    { numRuns: 200 },
  )
})

it('answers every cursor that decodes to something', async () => {
  const cursor = fc.json().map((json) => Buffer.from(json).toString('base64url'))
  await fc.assert(
    fc.asyncProperty(cursor, async (given) => check(await app.request(`/v1/articles?cursor=${given}`))),
    { numRuns: 200 },
  )
})

it('answers every body of every type, on both routes that read one', async () => {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((json) => new TextEncoder().encode(json)),
    fc
      .record(
        { id: fc.anything(), text: fc.anything(), html: fc.anything(), url: fc.anything() },
        { requiredKeys: [] },
      )
      .map((record) =>
        new TextEncoder().encode(JSON.stringify(record, (_, v) => (typeof v === 'bigint' ? 1 : v))),
      ),
  )
  const type = fc.constantFrom(
    'application/json',
    'text/plain',
    'text/html; charset=big5',
    'text/plain; charset=utf-16',
    'application/octet-stream',
    'multipart/form-data',
    'text/plain; charset=%00',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('/v1/parse', '/v1/articles'),
      type,
      search,
      body,
      async (path, kind, query, bytes) =>
        check(await post(`${path}?${query}`, new Uint8Array(bytes), { 'content-type': kind })),
    ),
    { numRuns: 300 },
  )
})

it('answers every JSON record that is almost right', async () => {
  const field = fc.oneof(text, fc.constant('\ud83d'), fc.integer(), fc.constant(null))
  const record = fc.record(
    { id: field, text: field, url: field, capturedAt: field },
    { requiredKeys: ['text'] },
  )
  await fc.assert(
    fc.asyncProperty(record, async (given) =>
      check(await post('/v1/articles', JSON.stringify(given), { 'content-type': 'application/json' })),
    ),
    { numRuns: 200 },
  )
})
