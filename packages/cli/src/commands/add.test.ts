import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { captureId } from '@jianbao/core'
import { getPage, listArticles } from '@jianbao/corpus'
import { toParquet } from '@jianbao/corpus/export'
import { openCorpus } from '@jianbao/corpus/node'
import { describe, expect, test } from 'vitest'
import { archiveOf } from '../archive.fixture.ts'
import { clipping, command, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

function clippings(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
  writeFileSync(join(folder, 'one.txt'), clipping)
  writeFileSync(join(folder, 'deep', 'two.HTML'), `<h1>晚会散场</h1><p>${'村民提着灯回家。'.repeat(9)}</p>`)
  writeFileSync(
    join(folder, 'deep', 'er', 'three.htm'),
    `<h1>渡口重开</h1><p>${'渡船又响起汽笛。'.repeat(9)}</p>`,
  )
  writeFileSync(join(folder, 'notes.md'), '不是剪报')
  return folder
}

describe('jianbao add', () => {
  test('adds a folder to the bottom once, however often it is asked', async () => {
    const [folder, data] = [clippings(), temporaryFolder()]
    const first = await jianbao(['add', folder, '--data', data])
    expect(first).toEqual({ code: 0, stdout: '3 added, 0 unchanged, 0 replaced, 0 failed\n', stderr: '' })
    const again = await jianbao(['add', folder, join(folder, 'notes.md')], { env: { JIANBAO_DATA: data } })
    expect(again).toMatchObject({ code: 0, stdout: '1 added, 3 unchanged, 0 replaced, 0 failed\n' })
    const misread = await jianbao(['add', join(folder, 'one.txt'), '--data', data, '--charset', 'gbk'])
    expect(misread.stdout).toBe('0 added, 0 unchanged, 1 replaced, 0 failed\n')
  })

  test('keeps the decoded capture under the hash of its bytes, with the name of its file', async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()]
    const bytes = Uint8Array.from([0xcc, 0xe1, 0xb5, 0xc6, 0xa1, 0xa3]) // 提灯。 in GBK
    writeFileSync(join(folder, '旧.txt'), bytes)
    await jianbao(['add', folder, '--data', data, '--charset', 'gbk'])
    const driver = await openCorpus(data)
    const stored = await getPage(driver, await captureId(bytes))
    driver.close()
    expect(stored).toMatchObject({
      text: '提灯。',
      name: '旧.txt',
      page: { capture: { encoding: 'gb18030' } },
    })
  })

  test('does not read again what this version has read in the same way, and says what was replaced', async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()]
    const input = join(folder, 'some.ndjson')
    const records = (second: string) =>
      `${JSON.stringify({ id: 'a', text: clipping })}\n${JSON.stringify({ id: 'b', text: second })}\n`
    writeFileSync(input, records(clipping))
    await jianbao(['add', input, '--data', data])
    const driver = await openCorpus(data)
    // Would be put right by whoever reads the captures again.
    await driver.run("update captures set page = '{}'")
    driver.close()
    const again = await jianbao(['add', input, '--data', data, '--threads', '1'])
    expect(again.stdout).toBe('0 added, 2 unchanged, 0 replaced, 0 failed\n')
    writeFileSync(input, records(`${clipping}续`))
    const other = await jianbao(['add', input, '--data', data])
    expect(other.stdout).toBe('0 added, 1 unchanged, 1 replaced, 0 failed\n')
    const script = await jianbao(['add', input, '--data', data, '--script', 'hans'])
    expect(script.stdout).toBe('0 added, 1 unchanged, 1 replaced, 0 failed\n')
  })

  test('keeps the last of several contents under one id, though the first was stored before', async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()]
    const write = (name: string, texts: string[]) => {
      const path = join(folder, name)
      writeFileSync(path, texts.map((text) => `${JSON.stringify({ id: 'a', text })}\n`).join(''))
      return path
    }
    await jianbao(['add', write('first.ndjson', [clipping]), '--data', data])
    const turns = write('turns.ndjson', [`${clipping}续`, clipping])
    for (const threads of ['1', '2']) {
      const { stdout } = await jianbao(['add', turns, '--data', data, '--threads', threads])
      expect(stdout).toBe('0 added, 0 unchanged, 2 replaced, 0 failed\n')
      const driver = await openCorpus(data)
      expect(await getPage(driver, 'a')).toMatchObject({ text: clipping })
      driver.close()
    }
  })

  test('lists what failed and adds the rest', async () => {
    const [folder, data] = [clippings(), temporaryFolder()]
    writeFileSync(join(folder, 'a.txt'), '提'.repeat(2000))
    const { code, stdout, stderr } = await jianbao([
      'add',
      '/absent',
      folder,
      '--data',
      data,
      '--limit',
      '1000',
    ])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '3 added, 0 unchanged, 0 replaced, 2 failed\n' })
    expect(lines(stderr)).toMatchObject([
      {
        level: 'error',
        path: '/absent',
        code: 'unreadable',
        message: expect.stringContaining('does not exist'),
      },
      { level: 'error', path: join(folder, 'a.txt'), code: 'too-large' },
    ])
  })

  test('stops with 3 when more files failed than allowed', async () => {
    const { code, stdout } = await jianbao([
      'add',
      '/absent',
      clippings(),
      '--data',
      temporaryFolder(),
      '--max-errors',
      '0',
    ])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '0 added, 0 unchanged, 0 replaced, 1 failed\n' })
  })

  test('says which data folder cannot be used', async () => {
    const data = join(temporaryFolder(), 'file')
    writeFileSync(data, '')
    const { code, stderr } = await jianbao(['add', clippings(), '--data', data])
    expect(code).toBe(2)
    expect(lines(stderr)).toEqual([
      { level: 'error', message: expect.stringContaining(`'${data}' cannot be opened`) },
    ])
  })

  test('adds the records of NDJSON and of web archives, each under its own id', async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()]
    const records = [{ id: 'first', text: clipping }, { text: `${clipping}续` }, { id: 'broken', text: 5 }]
    writeFileSync(
      join(folder, 'some.ndjson'),
      records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    )
    const body = `<h1>晚会散场</h1><p>${'村民提着灯回家。'.repeat(9)}</p>`
    writeFileSync(join(folder, 'crawl.warc.gz'), await archiveOf('http://yunling.example/a', body))
    const { code, stdout, stderr } = await jianbao(['add', folder, '--data', data])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '3 added, 0 unchanged, 0 replaced, 1 failed\n' })
    expect(lines(stderr)).toMatchObject([{ path: join(folder, 'some.ndjson'), code: 'bad-record' }])
    const driver = await openCorpus(data)
    const first = await getPage(driver, 'first')
    const archived = await getPage(driver, await captureId(new TextEncoder().encode(body)))
    driver.close()
    expect(first).toMatchObject({ text: clipping, name: 'some.ndjson' })
    expect(archived).toMatchObject({ name: 'http://yunling.example/a', page: { articles: [{}] } })
  })

  test('adds a page once that an archive holds under several addresses, and nothing the second time', async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()]
    const body = `<h1>晚会散场</h1><p>${'村民提着灯回家。'.repeat(9)}</p>`
    for (const name of ['a', 'b'])
      writeFileSync(join(folder, `${name}.warc.gz`), await archiveOf(`http://yunling.example/${name}`, body))
    expect((await jianbao(['add', folder, '--data', data])).stdout).toBe(
      '1 added, 1 unchanged, 0 replaced, 0 failed\n',
    )
    expect((await jianbao(['add', folder, '--data', data])).stdout).toBe(
      '0 added, 2 unchanged, 0 replaced, 0 failed\n',
    )
  })

  test('killed at any point, it goes on where it was: nothing lost, nothing doubled', async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()]
    const input = join(folder, 'many.ndjson')
    const count = 1200
    const record = (i: number) => `${JSON.stringify({ id: `n${i}`, text: `${clipping}\n第${i}页` })}\n`
    writeFileSync(input, Array.from({ length: count }, (_, i) => record(i)).join(''))
    const stored = join(data, 'corpus.sqlite-wal')
    let kills = 0
    for (let most = 100_000; kills < 4; most += 1_500_000) {
      const child = spawn(process.execPath, [command, 'add', input, '--data', data], { stdio: 'ignore' })
      const timer = setInterval(() => {
        if (existsSync(stored) && statSync(stored).size > most) child.kill('SIGKILL')
      }, 2)
      const [code] = await once(child, 'exit')
      clearInterval(timer)
      if (code === 0) break
      kills++
    }
    expect(kills).toBeGreaterThan(0)
    const last = await jianbao(['add', input, '--data', data])
    expect(last.code).toBe(0)
    const again = await jianbao(['add', input, '--data', data])
    expect(again.stdout).toBe(`0 added, ${count} unchanged, 0 replaced, 0 failed\n`)
    const driver = await openCorpus(data)
    const [rows] = await driver.all('select count(*) as pages, count(distinct id) as ids from pages')
    const whole = await driver.all('pragma integrity_check')
    const { total } = await listArticles(driver, { q: '提灯' })
    driver.close()
    expect(rows).toEqual({ pages: count, ids: count })
    expect(whole).toEqual([{ integrity_check: 'ok' }])
    expect(total).toBe(count)
  })

  describe('a table of pages', () => {
    const layout = ['id', 'name', 'core', 'content', 'asked', 'page', 'text', 'extra'].map((name) => ({
      name,
      type: 'string' as const,
      of: (row: Record<string, string>) => row[name] ?? null,
    }))

    async function tableOf(rows: Record<string, string>[]): Promise<string> {
      const path = join(temporaryFolder(), 'part-0.snappy.parquet')
      async function* all() {
        yield* rows
      }
      for await (const bytes of toParquet(layout, all())) appendFileSync(path, bytes)
      return path
    }

    async function rowsOf(input: string): Promise<Record<string, string>[]> {
      const { stdout } = await jianbao(['stream', '--emit', 'tables'], { input })
      return lines(stdout).flatMap(({ table, row }) =>
        table === 'pages' ? [row as Record<string, string>] : [],
      )
    }

    test('gives the corpus that its captures would have given', async () => {
      const input = `${JSON.stringify({ id: 'a', url: 'http://yunling.example/1', text: clipping })}\n`
      const captures = join(temporaryFolder(), 'captures.ndjson')
      writeFileSync(captures, input)
      const table = await tableOf(await rowsOf(input))
      const [read, kept] = [temporaryFolder(), temporaryFolder()]
      await jianbao(['add', captures, '--data', read])
      expect(await jianbao(['add', table, '--data', kept])).toMatchObject({
        stdout: '1 added, 0 unchanged, 0 replaced, 0 failed\n',
      })
      const exported = (data: string) =>
        jianbao(['export', '--all', '--format', 'ndjson', '--data', data]).then(({ stdout }) => stdout)
      expect(await exported(kept)).toBe(await exported(read))
      const again = await jianbao(['add', captures, table, '--data', kept])
      expect(again.stdout).toBe('0 added, 2 unchanged, 0 replaced, 0 failed\n')
    })

    test('is refused with a sentence where it holds something else or is broken', async () => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'cut.parquet'), 'PAR1')
      const other = join(folder, 'other.parquet')
      async function* none() {}
      for await (const bytes of toParquet(layout.slice(0, 1), none())) appendFileSync(other, bytes)
      const bad = await tableOf([{ id: 'b', content: 'x', asked: '{}', page: '{', text: 't' }])
      const { code, stdout, stderr } = await jianbao(['add', folder, bad, '--data', temporaryFolder()])
      expect(code).toBe(0)
      expect(stdout).toBe('0 added, 0 unchanged, 0 replaced, 3 failed\n')
      expect(lines(stderr)).toMatchObject([
        { code: 'broken-table', message: expect.stringContaining('cannot be read as Parquet') },
        { code: 'broken-table', message: expect.stringContaining("has no column 'name'") },
        { code: 'bad-record', message: expect.stringContaining("The page 'b'") },
      ])
    })
  })
})
