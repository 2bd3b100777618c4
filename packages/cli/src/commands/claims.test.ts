import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clipping, jianbao, lines } from '../jianbao.fixture.ts'

let folder: string
let data: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-'))
  data = join(folder, 'corpus')
  const input = join(folder, 'some.ndjson')
  const other = clipping
    .replaceAll('云岭县', '晋江市')
    .replace('25名', '30余名')
    .replace('2021-10-28', '2021-11-02')
  const records = [
    { id: 'a', text: clipping },
    { id: 'b', text: other },
  ]
  writeFileSync(input, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  await jianbao(['add', input, '--data', data])
})

const claims = (...args: string[]) => jianbao(['claims', '--data', data, ...args])
afterAll(() => rmSync(folder, { recursive: true }))

describe('jianbao claims', () => {
  test('prints each claim with the passage that says so', async () => {
    const { code, stdout, stderr } = await claims('--unit', '名')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^2021-11-02T12:13 .*30余名/)
    expect(stdout).toMatch(/\n {4}a c\d+\n {4}全镇共有\[25名\]提灯人/)
    expect(stdout).toMatch(/\n2 of 2\n$/)
  })

  test('as JSON and CSV, chosen by query, figure and month', async () => {
    const json = await claims('提灯', '--min', '26', '--unit', '名', '--format', 'json')
    expect(JSON.parse(json.stdout)).toMatchObject({
      items: [
        { text: '30余名', value: 30, lower: 30, approx: true, article: { id: 'b' }, passage: { at: {} } },
      ],
      next: null,
      total: 1,
    })
    const csv = await claims('--month', '2021-10', '--sort', 'smallest', '--format', 'csv')
    expect(csv.stdout).toMatch(/^article,claim,published,headline,/)
    expect(csv.stdout).toMatch(/\na,c\d+,2021-10-28T12:13,.*,25名,25,,,false,名,/)
  })

  test('reads on from a cursor', async () => {
    const { next } = JSON.parse((await claims('--limit', '1', '--format', 'json')).stdout)
    const second = JSON.parse((await claims('--limit', '1', '--format', 'json', '--cursor', next)).stdout)
    expect(second.items).toHaveLength(1)
    expect(second.total).toBe(4)
  })

  test('adds up by group, in every format', async () => {
    const table = await claims('--group-by', 'month', '--unit', '户')
    expect(table.stdout).toMatch(/^2021-11: 1 claims in 1 articles, 1 when repeats count once\n/)
    const json = JSON.parse((await claims('--group-by', 'indicator', '--format', 'json')).stdout)
    expect(json.items.find(({ key }: { key: string }) => key === 'visits')).toMatchObject({
      claims: 2,
      articles: 2,
    })
    expect(json.items.flatMap(({ sums }: { sums: unknown[] }) => sums)).toContainEqual(
      expect.objectContaining({ indicator: 'visits', unit: '户', upper: null }),
    )
    const csv = await claims('--group-by', 'indicator', '--format', 'csv')
    expect(csv.stdout).toMatch(/^key,label,claims,articles,statements,/)
  })

  test('compares places by one indicator, with a grade and its reason', async () => {
    const json = JSON.parse((await claims('--compare', '--indicator', '走访', '--format', 'json')).stdout)
    expect(json).toMatchObject({ indicator: 'visits', total: 2 })
    for (const item of json.items)
      expect(item).toMatchObject({ grade: expect.stringMatching(/^[ABC]$/), claims: [{}] })
    expect((await claims('--compare', '--indicator', 'visits')).stdout).toMatch(/^[ABC] .*at least 300 户/m)
    expect((await claims('--compare', '--indicator', 'visits', '--format', 'csv')).stdout).toMatch(
      /^place,adcode,/,
    )
  })

  test.each([
    [['--compare'], /--compare needs one --indicator/],
    [['--compare', '--group-by', 'month', '--indicator', 'x'], /cannot be used with/],
    [['--min', 'many'], /It must be a number/],
    [['--month', 'May'], /The month "May" cannot be read/],
    [['--cursor', 'x'], /The cursor does not belong to a list of claims/],
    [['--group-by', 'colour'], /Allowed choices are indicator, place/],
  ])('%j is told in a sentence and exits 2', async (args, sentence) => {
    const { code, stdout, stderr } = await claims(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(lines(stderr)).toEqual([{ level: 'error', message: expect.stringMatching(sentence) }])
  })
})
