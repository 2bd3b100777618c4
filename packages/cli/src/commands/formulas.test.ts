import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jianbao, temporaryFolder } from '../jianbao.fixture.ts'

const places = ['村口的梨树下', '河对岸的磨坊里', '老船工的小屋前']

/** A data folder with three papers that share a slogan. */
async function stored(): Promise<string> {
  const data = temporaryFolder()
  const records = places.map((place, i) => {
    const body = `${place}坐满了人，大家都说灯火点亮归途，第${i + 1}盏灯笼挂上竹竿的时候，谁也没有先走开。船靠了岸，月亮升过桥洞。`
    return JSON.stringify({
      id: `p${i}`,
      text: `第${i}盏灯笼\n2031-05-0${i + 1} 来源：第${i}晚报\n${body}\n`,
    })
  })
  const input = join(data, 'some.ndjson')
  writeFileSync(input, records.join('\n'))
  await jianbao(['add', input, '--data', data])
  return data
}

test('formulas are listed once they are computed, in every format', async () => {
  const data = await stored()
  expect((await jianbao(['formulas', '--data', data])).stdout).toContain('add --compute')
  const table = (await jianbao(['formulas', '燈火', '--compute', '--data', data])).stdout
  expect(table).toMatch(/灯火点亮归途/)
  const { items, next, total } = JSON.parse(
    (await jianbao(['formulas', '灯火', '--format', 'json', '--data', data])).stdout,
  )
  expect({ next, total }).toEqual({ next: null, total: 1 })
  expect(items[0]).toMatchObject({ articles: 3, variants: [{ articles: 3 }] })
  const csv = (await jianbao(['formulas', '灯火', '--format', 'csv', '--data', data])).stdout
  expect(csv).toMatch(/^id,text,articles,publishers,class,sign,variants\n/)
})

test('one formula is told with its places and its months, an article with what formulas cover of it', async () => {
  const data = await stored()
  const all = await jianbao(['formulas', '灯火', '--compute', '--format', 'json', '--data', data])
  const [{ id }] = JSON.parse(all.stdout).items
  const places = await jianbao(['formulas', '--occurrences', id, '--limit', '2', '--data', data])
  expect(places.stdout).toMatch(/\[.*灯火点亮归途\].*2031-05-01.*第0晚报\n/)
  expect(places.stdout).toContain('2 of 3\nMore: --cursor ')
  const months = await jianbao(['formulas', '--timeline', id, '--data', data])
  expect(months.stdout).toMatch(/2031-05 +3 +3 +too few to say\n/)
  const csv = await jianbao(['formulas', '--timeline', id, '--format', 'csv', '--data', data])
  expect(csv.stdout).toBe('month,articles,of,share,low,high\n2031-05,3,3,,,\n')
  const article = await jianbao(['formulas', '--article', 'p0', '--data', data])
  expect(article.stdout).toMatch(/Formulas cover \d+ % of the article\./)
  const absent = await jianbao(['formulas', '--timeline', 'f0', '--data', data])
  expect(absent.code).toBe(2)
  expect(absent.stderr).toContain('There is no formula \\"f0\\"')
})

test('compare tells what two articles have in common', async () => {
  const data = await stored()
  const { stdout } = await jianbao(['compare', 'p0', 'p1', '--data', data])
  expect(stdout).toMatch(/^\w+: \d+ % alike/)
  expect(stdout).toContain('- 村口的梨树下')
  expect(stdout).toContain('+ 河对岸的磨坊里')
  expect(stdout).toContain('- 1\n+ 2\n')
  const csv = (await jianbao(['compare', 'p0', 'p1', '--format', 'csv', '--data', data])).stdout
  expect(csv).toMatch(/^kind,a,b,a_at,b_at\n/)
  expect(csv).toMatch(/,0:0-\d+,0:0-\d+\n/)
  const json = JSON.parse((await jianbao(['compare', 'p0', 'p0', '--format', 'json', '--data', data])).stdout)
  expect(json).toMatchObject({ kind: 'reprint', similarity: 1 })
  const { code, stderr } = await jianbao(['compare', 'p0', 'absent', '--data', data])
  expect(code).toBe(2)
  expect(stderr).toContain('There is no article \\"absent\\"')
})
