import { expect, it } from 'vitest'
import { problemIn, temporaryApi } from '../temporary-api.ts'

it("lists the problem that a problem document's type points to", async () => {
  const { app } = await temporaryApi()
  const { type, title, status } = await problemIn(await app.request('/v1/nowhere'))
  const [path = '', code = ''] = type.split('#')
  const types = await (await app.request(path)).json()
  expect(types).toHaveProperty([code], { title, status })
})
