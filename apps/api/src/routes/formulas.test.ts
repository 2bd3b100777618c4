import { computeFormulas } from '@jianbao/corpus'
import { beforeAll, describe, expect, it } from 'vitest'
import { addLanterns } from '../lanterns.fixture.ts'
import { formulaDetail, formulaList } from '../schemas/formulas.ts'
import { problemIn, temporaryApi } from '../temporary-api.ts'

const { app, post, driver } = await temporaryApi()
const read = async (path: string) => (await app.request(path)).json()

beforeAll(async () => {
  await addLanterns(post)
  await computeFormulas(driver)
})

describe('formulas', () => {
  it('are listed, told one by one, and lead to their passages', async () => {
    const list = formulaList.parse(await read('/v1/formulas?q=灯火点亮'))
    expect(list).toMatchObject({ total: 1, computed: { articles: 3, since: 0 } })
    const id = list.items[0]?.id ?? ''
    expect(formulaDetail.parse(await read(`/v1/formulas/${id}`)).months).toHaveLength(3)
    expect(await read(`/v1/formulas/${id}/occurrences?limit=1`)).toMatchObject({
      items: [{ article: { id: 'p0' }, text: expect.stringContaining('灯火点亮归途') }],
      total: 3,
    })
    const absent = await app.request('/v1/formulas/f0/occurrences')
    expect(await problemIn(absent)).toMatchObject({ code: 'no-formula', status: 404 })
  })
})
