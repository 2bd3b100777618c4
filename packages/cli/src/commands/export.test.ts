import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clipping, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

let data: string
let ids: string[]
const run = (...args: string[]) => jianbao(['export', ...args, '--data', data])

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'jianbao-'))
  // More pages than are read from the store at a time.
  for (let n = 10; n < 50; n++)
    writeFileSync(join(data, `${n}.txt`), clipping.replaceAll('青石镇', `青石${n}镇`))
  await jianbao(['add', data, '--data', data])
  ids = lines((await run('--all')).stdout).map(({ id }) => String(id))
})
afterAll(() => rmSync(data, { recursive: true }))

describe('jianbao export', () => {
  test('writes every article once, as NDJSON where nothing else is asked for', () => {
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
  })

  test('writes chosen articles in the order given, and tells which are not there', async () => {
    const [first = '', , third = ''] = ids
    const { code, stdout, stderr } = await run(third, 'nobody', first)
    expect(code).toBe(2)
    expect(lines(stdout).map(({ id }) => id)).toEqual([third, first])
    expect(lines(stderr)).toEqual([
      { level: 'error', message: expect.stringMatching(/no article "nobody".*search/) },
    ])
  })

  test('writes whole pages as the stream prints them', async () => {
    const [envelope, ...rest] = lines((await run(ids[0] ?? '', ids[0] ?? '', '--format', 'pages')).stdout)
    expect(rest).toEqual([])
    expect(envelope).toMatchObject({ v: 1, id: ids[0], ok: true, page: { id: ids[0], articles: [{}] } })
    expect(lines((await run('--all', '--format', 'pages')).stdout)).toHaveLength(40)
  })

  test.each([
    ['csv', /^id,page_id,headline,/],
    ['claims-csv', /^article_id,claim_id,/],
    ['csl', /^\[\n\{"id"/],
    ['ris', /^TY {2}- NEWS\r\n/],
    ['bib', /^@article\{/],
    ['feed', /^\{"version":"https:\/\/jsonfeed.org\/version\/1.1"/],
    ['parquet', /^PAR1/],
    ['claims-parquet', /^PAR1/],
  ])('--format %s goes to stdout and is the same in a file', async (format, start) => {
    const { code, stdout, stderr } = await run('--all', '--format', format)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(start)
    const out = join(temporaryFolder(), 'out')
    expect(await run('--all', '--format', format, '--out', out)).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(out, 'utf8')).toBe(stdout)
  })

  test('one article goes to stdout, many into a folder, a file each', async () => {
    const [id = ''] = ids
    const { stdout } = await run(id, '--format', 'md')
    expect(stdout).toMatch(/^---\nid: /)
    const out = join(temporaryFolder(), 'md')
    expect(await run('--all', '--format', 'md', '--out', out)).toMatchObject({ code: 0, stdout: '' })
    expect(readdirSync(out).sort()).toEqual(ids.map((known) => `${known}.md`).sort())
    expect(readFileSync(join(out, `${id}.md`), 'utf8')).toBe(stdout)
  })

  test('copies the database, and never over another file', async () => {
    const out = join(temporaryFolder(), 'copy.sqlite')
    expect(await run('--all', '--format', 'sqlite', '--out', out)).toMatchObject({ code: 0 })
    const copy = new DatabaseSync(out, { readOnly: true })
    expect(copy.prepare('select count(*) as n from articles').get()).toEqual({ n: 40 })
    copy.close()
    const again = await run('--all', '--format', 'sqlite', '--out', out)
    expect(again.code).toBe(2)
    expect(lines(again.stderr)[0]?.message).toMatch(/copy\.sqlite' cannot be written: .*not there yet/)
  })

  test('--d1 writes SQL that an empty database loads', async () => {
    const { code, stdout, stderr } = await run('--d1')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const copy = new DatabaseSync(':memory:')
    copy.exec(stdout)
    expect(copy.prepare('select count(*) as n from articles').get()).toEqual({ n: 40 })
    expect(copy.prepare('select count(*) as n from article_text').get()).toEqual({ n: 40 })
    copy.close()
    const out = join(temporaryFolder(), 'corpus.sql')
    await run('--all', '--format', 'd1', '--out', out)
    expect(readFileSync(out, 'utf8')).toBe(stdout)
  })

  test.each([
    [['x', '--format', 'd1'], /is of the whole database: it needs --all/],
    [[], /Name the articles to export by their ids, or take every one with --all/],
    [['x', '--all'], /Name the articles to export by their ids, or take every one with --all/],
    [['--all', '--format', 'md'], /'md' is one file an article: name a folder for them with --out/],
    [['--all', '--format', 'sqlite'], /needs --all and --out FILE/],
    [['--all', '--format', 'xls'], /Allowed choices are ndjson, csv/],
    [['--all', '--out', '/nowhere/at/all'], /--out '\/nowhere\/at\/all' cannot be written: /],
  ])('%j is told in a sentence and exits 2', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(lines(stderr)).toEqual([{ level: 'error', message: expect.stringMatching(sentence) }])
  })

  test('says that there is no corpus', async () => {
    const empty = join(temporaryFolder(), 'none')
    const { code, stderr } = await jianbao(['export', '--all', '--data', empty])
    expect(code).toBe(2)
    expect(stderr).toContain('There is no corpus in')
    expect(existsSync(empty)).toBe(false)
  })
})
