import { validate } from '@readme/openapi-parser'
import { describe, expect, it } from 'vitest'
import { temporaryApi } from '../temporary-api.ts'

interface Operation {
  parameters?: { name: string; schema: { pattern?: string } }[]
  responses: Record<string, unknown>
  security?: unknown[]
}

const { app } = await temporaryApi()
const fetchDocument = async () => (await app.request('/v1/openapi.json')).json()
const { paths } = (await fetchDocument()) as { paths: Record<string, Record<string, Operation>> }
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
)

describe('GET /v1/openapi.json', () => {
  it('is a valid OpenAPI document', async () => {
    const document = (await fetchDocument()) as Parameters<typeof validate>[0]
    expect(await validate(document)).toMatchObject({ valid: true })
  })

  it('says of ids what the routes ask of them', async () => {
    const [id] = operations.find(({ path }) => path === '/v1/parse')?.operation.parameters ?? []
    const pattern = new RegExp(id?.schema.pattern ?? '', 'u')
    for (const given of ['sha256-0a', '渡口 №1', '...', '.', '..', 'a\nb']) {
      const { status } = await app.request(`/v1/parse?id=${encodeURIComponent(given)}`, {
        method: 'POST',
        body: '',
      })
      expect([given, status]).toEqual([given, pattern.test(given) ? 200 : 400])
    }
  })

  it('says where null may stand, and of no schema that it may be null everywhere', async () => {
    const { components } = (await fetchDocument()) as {
      components: { schemas: Record<string, { type?: unknown }> }
    }
    for (const [name, { type }] of Object.entries(components.schemas))
      expect([name, type]).toEqual([name, expect.any(String)])
    expect(components.schemas.Metadata).toMatchObject({
      properties: { headline: { anyOf: [{ $ref: '#/components/schemas/StatedText' }, { type: 'null' }] } },
    })
  })

  it('has every route that the app answers, and no other', () => {
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const documented = operations.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(documented)).toEqual(new Set(routes))
  })

  it.each(operations)('says that $method $path answers errors with problems', ({ operation }) => {
    expect(operation.responses.default).toMatchObject({
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
  })

  const writes = operations.filter(
    ({ method, path }) => method !== 'get' && !/^\/v1\/(parse|compare)/.test(path),
  )
  it.each(writes)(
    'asks for the token wherever something is written: $method $path',
    async ({ method, path, operation }) => {
      expect(operation.security).toEqual([{ bearer: [] }, { cookie: [] }])
      expect((await app.request(path, { method: method.toUpperCase() })).status).toBe(401)
    },
  )
})
