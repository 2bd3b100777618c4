import { expect, it } from 'vitest'
import { temporaryApi } from '../temporary-api.ts'

const { app } = await temporaryApi()
const page = await (await app.request('/v1/docs')).text()
const document: unknown = await (await app.request('/v1/openapi.json')).json()
const { paths, components } = document as { paths: Record<string, object>; components: { schemas: object } }

it('tells of every address and every shape', () => {
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) expect(page).toContain(`<b>${method}</b> <code>${path}</code>`)
  }
  for (const name of Object.keys(components.schemas)) expect(page).toContain(`id="shape-${name}"`)
})

it('has an anchor for each of its links, and loads nothing but its own style', async () => {
  const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  expect(page).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)/)
  expect((await app.request('/v1/docs/style.css')).headers.get('content-type')).toContain('text/css')
})

it('lets nothing run', async () => {
  const policy = (await app.request('/v1/docs')).headers.get('content-security-policy')
  expect(policy).toBe("default-src 'none'; style-src 'self'; frame-ancestors 'none'")
})
