import { corpusFormats } from '@jianbao/corpus/export'
import { beforeAll, expect, it } from 'vitest'
import { addLanterns } from '../lanterns.fixture.ts'
import { temporaryApi } from '../temporary-api.ts'

const { app, post } = await temporaryApi()

beforeAll(() => addLanterns(post))

it.each([
  ['export.ndjson', 'ndjson'],
  ['export.csv', 'csv'],
  ['export.claims.csv', 'claims-csv'],
  ['export.parquet', 'parquet'],
  ['export.claims.parquet', 'claims-parquet'],
  ['export.csl.json', 'csl'],
  ['export.ris', 'ris'],
  ['export.bib', 'bib'],
  ['feed.json', 'feed'],
] as const)('GET /v1/%s streams every article', async (file, name) => {
  const response = await app.request(`/v1/${file}`)
  expect(response.headers.get('content-type')).toBe(corpusFormats[name].mediaType)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (name.endsWith('parquet')) expect(String.fromCharCode(...bytes.slice(0, 4))).toBe('PAR1')
  else
    expect(new TextDecoder().decode(bytes)).toContain(
      name === 'claims-csv' ? 'claim_id' : '第1盏灯笼照亮渡口',
    )
})

it('names the file that a browser saves, and shows the feed', async () => {
  const disposition = async (file: string) =>
    (await app.request(`/v1/${file}`, { method: 'HEAD' })).headers.get('content-disposition')
  expect(await disposition('export.csv')).toBe('attachment; filename="jianbao.csv"')
  expect(await disposition('feed.json')).toBeNull()
})
