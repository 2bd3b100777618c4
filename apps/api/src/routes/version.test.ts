import { expect, it } from 'vitest'
import { temporaryApi } from '../temporary-api.ts'
import { versions } from '../versions.ts'

it('says which version answers', async () => {
  const { app } = await temporaryApi()
  expect(await (await app.request('/v1/version')).json()).toEqual(versions)
  for (const version of Object.values(versions)) expect(version).toMatch(/^\d+\.\d+\.\d+/)
})
