import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clipping, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

let data: string
const search = (...args: string[]) => jianbao(['search', ...args, '--data', data])

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'jianbao-'))
  for (const [i, town] of ['青石镇', '白水镇', '红枫镇'].entries()) {
    writeFileSync(join(data, `${i}.txt`), clipping.replaceAll('青石镇', town))
  }
  await jianbao(['add', data, '--data', data])
})
afterAll(() => rmSync(data, { recursive: true }))

describe('jianbao search', () => {
  test('finds two characters, in either script, and shows them on a terminal', async () => {
    for (const query of ['山路', '紅楓鎮']) {
      const { code, stdout, stderr } = await search(query)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^2021-10-28T12:13 {2}.*提灯人走进山村/m)
      expect(stdout).toMatch(query === '山路' ? /^3 of 3$/m : /^1 of 1$/m)
    }
  })

  test('prints the list of the contract as JSON, and reads on from a cursor', async () => {
    const [first] = lines((await search('提灯人', '--format', 'json', '--limit', '2')).stdout)
    expect(first).toMatchObject({ total: 3, next: expect.any(String) })
    const [rest] = lines((await search('提灯人', '--format', 'json', '--cursor', String(first?.next))).stdout)
    expect(rest).toMatchObject({ total: 3, next: null })
    const items = [first, rest].flatMap((list) => list?.items as { id: string; headline: string }[])
    expect(new Set(items.map((item) => item.id)).size).toBe(3)
    expect(items[0]).toMatchObject({
      headline: expect.any(String),
      published: '2021-10-28T12:13',
      snippet: { marks: [{}, {}] },
    })
  })

  test('prints CSV with a header line', async () => {
    const { stdout } = await search('提灯人', '红枫镇', '--format', 'csv')
    const [header, row, ...rest] = stdout.trimEnd().split('\n')
    expect(header).toBe('id,headline,source,publisher,published,script,name,snippet')
    expect(row).toMatch(/^sha256-[0-9a-f]{64},.*,2021-10-28T12:13,hans,2\.txt,.*红枫镇/)
    expect(rest).toEqual([])
  })

  test('reads the query language, and takes its fields as options', async () => {
    const ids = async (...args: string[]) => {
      const [list] = lines((await search(...args, '--format', 'json')).stdout)
      return ((list?.items ?? []) as { name: string }[]).map(({ name }) => name).sort()
    }
    expect(await ids('青石镇 OR 红枫镇')).toEqual(['0.txt', '2.txt'])
    expect(await ids('提灯人 -title:山村')).toEqual([])
    expect(await ids('提灯人 NOT 白水镇')).toEqual(['0.txt', '2.txt'])
    expect(await ids('--from', '2021-10', '--is', 'dated', '青石镇')).toEqual(['0.txt'])
    expect(await ids('--source', '云岭*', '--source', '无此报')).toHaveLength(3)
    expect(await ids('--to', '2020')).toEqual([])
  })

  test('prints key words in context, sorted by what stands around them', async () => {
    const kwic = (...args: string[]) => search('青石镇 OR 白水镇', '--kwic', '--width', '3', ...args)
    const table = await kwic('--sort', 'right')
    expect(table.stdout).toMatch(/^云岭县 {2}\[青石镇\] {2}的提灯 {2}2021-10-28T12:13/m)
    expect(table.stdout).toMatch(/^2 of 2$/m)
    const [list] = lines((await kwic('--format', 'json', '--limit', '1')).stdout)
    expect(list).toMatchObject({ total: 2, capped: false, next: expect.any(String) })
    const [rest] = lines((await kwic('--format', 'json', '--cursor', String(list?.next))).stdout)
    expect(rest).toMatchObject({ items: [{ block: 0, left: '云岭县' }], next: null })
    const [header, row] = (await kwic('--format', 'csv')).stdout.split('\n')
    expect(header).toBe('id,headline,source,published,block,start,end,left,hit,right')
    expect(row).toMatch(/^sha256-.*,云岭县,(青石|白水)镇,的提灯$/)
  })

  test('counts by facet and by month', async () => {
    const table = await search('提灯人', '--facet', 'source', '--facet', 'month')
    expect(table.stdout).toMatch(/^month +3 {2}2021-10$/m)
    const [facets] = lines((await search('红枫镇', '--facet', 'month', '--format', 'json')).stdout)
    expect(facets).toEqual({
      items: [{ facet: 'month', value: '2021-10', label: null, n: 1 }],
      next: null,
      total: 1,
    })
    const [times] = lines((await search('--timeline', '--claims', '--format', 'json')).stdout)
    expect(times).toMatchObject({ items: [{ time: '2021-10', articles: 3, claims: expect.any(Number) }] })
    expect((await search('--timeline', '--format', 'csv')).stdout).toBe('time,articles\n2021-10,3\n')
  })

  test('finding nothing is no error', async () => {
    expect(await search('不在此处')).toEqual({ code: 0, stdout: 'Nothing was found.\n', stderr: '' })
  })

  test('tells what is wrong with a cursor, a limit or a folder without a corpus', async () => {
    const empty = temporaryFolder()
    for (const [run, sentence] of [
      [await search('提灯', '--cursor', 'made-up'), /cursor/],
      [await search('提灯', '--limit', '101'), /from 1 to 100/],
      [await search('(提灯'), /column 1: this bracket is never closed/],
      [await search('titel:提灯'), /column 1: there is no field 'titel'/],
      [await search('提灯', '--from', 'soon'), /filter 'from' .* 'soon'/],
      [await search('提灯', '--sort', 'left'), /Articles are not sorted by 'left'/],
      [await search('提灯', '--kwic', '--timeline'), /Give one of them/],
      [await search('提灯', '--facet', 'colour'), /Allowed choices are place, /],
      [await search('--timeline', '--sort', 'newest'), /print counts/],
      [await jianbao(['search', '提灯', '--data', empty]), /no corpus in .* 'jianbao add'/],
    ] as const) {
      expect(run).toMatchObject({ code: 2, stdout: '' })
      expect(lines(run.stderr)).toEqual([{ level: 'error', message: expect.stringMatching(sentence) }])
    }
  })
})
