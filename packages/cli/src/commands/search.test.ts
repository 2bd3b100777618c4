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

  test('finding nothing is no error', async () => {
    expect(await search('不在此处')).toEqual({ code: 0, stdout: 'Nothing was found.\n', stderr: '' })
  })

  test('tells what is wrong with a cursor, a limit or a folder without a corpus', async () => {
    const empty = temporaryFolder()
    for (const [run, sentence] of [
      [await search('提灯', '--cursor', 'made-up'), /cursor/],
      [await search('提灯', '--limit', '101'), /from 1 to 100/],
      [await jianbao(['search', '提灯', '--data', empty]), /no corpus in .* 'jianbao add'/],
    ] as const) {
      expect(run).toMatchObject({ code: 2, stdout: '' })
      expect(lines(run.stderr)).toEqual([{ level: 'error', message: expect.stringMatching(sentence) }])
    }
  })
})
