import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { archive } from '../archive.fixture.ts'
import { clipping, command, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

const ndjson = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
const numbered = (count: number) =>
  ndjson(Array.from({ length: count }, (_, i) => ({ id: `n${i}`, text: `${clipping}\n第${i}页` })))
const idsOf = (stdout: string) => lines(stdout).map(({ id }) => id)
const page = `<!doctype html><meta charset="utf-8"><title>云岭</title><h1>提灯人走进山村 老人夜里不再摸黑</h1>
<p>入冬以来，云岭县青石镇的提灯人每晚沿着山路走一遍，给独居老人送去热水和报纸。</p><p>全镇共有25名提灯人，走访老人300余户，灯一亮，心里就踏实了。</p>`

test('empty input gives no output and exit code 0', async () => {
  expect(await jianbao(['stream'])).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await jianbao(['stream'], { input: '\n  \n' })).toMatchObject({ code: 0, stdout: '' })
})

test('one envelope a record, in order, with the id it came with or the hash of its text', async () => {
  const { code, stdout } = await jianbao(['stream'], {
    input: ndjson([
      { id: 'a', text: clipping, url: 'http://yunling.example/1' },
      { text: clipping },
      { html: page },
    ]),
  })
  const envelopes = lines(stdout)
  expect(code).toBe(0)
  expect(envelopes.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(envelopes[0]).toMatchObject({
    v: 1,
    id: 'a',
    page: { capture: { url: 'http://yunling.example/1' } },
  })
  expect(envelopes[1]?.id).toMatch(/^sha256-[0-9a-f]{64}$/)
  expect(envelopes[2]).toMatchObject({ page: { capture: { mediaType: 'text/html' }, articles: [{}] } })
})

test('fields that are not ours travel through unchanged, beside errors too', async () => {
  const extra = { crawl: { batch: 7 }, 标签: ['甲'] }
  const { stdout } = await jianbao(['stream'], {
    input: ndjson([
      { text: clipping, ...extra },
      { text: 4, ...extra },
    ]),
  })
  expect(lines(stdout).map((line) => [line.ok, line.extra])).toEqual([
    [true, extra],
    [false, extra],
  ])
})

test.each([
  ['no JSON', '{"text": ', 'is no JSON in UTF-8'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'is no JSON in UTF-8'],
  ['a list', '[]', 'is no JSON object'],
  ['neither text nor html', '{"id":"a"}', "needs exactly one of 'text' and 'html'"],
  ['both text and html', '{"text":"a","html":"b"}', "needs exactly one of 'text' and 'html'"],
  ['an id that is no string', '{"id":5,"text":"a"}', "has a 'id' that is no string"],
])('a broken record (%s) costs one error line', async (_, broken, message) => {
  const good = Buffer.from(ndjson([{ id: 'good', text: clipping }]))
  const input = Buffer.concat([good, Buffer.from(broken), Buffer.from('\n'), good])
  const { code, stdout, stderr } = await jianbao(['stream'], { input })
  const envelopes = lines(stdout)
  expect(code).toBe(0)
  expect(envelopes.map(({ ok }) => ok)).toEqual([true, false, true])
  expect(envelopes[1]).toMatchObject({ error: { code: 'bad-record', line: 2 } })
  expect(envelopes[1]).toMatchObject({ error: { message: expect.stringContaining(message) } })
  expect(lines(stderr)).toMatchObject([{ level: 'error', code: 'bad-record' }])
})

test('an oversize line is let go with an error line', async () => {
  const input = ndjson([{ text: '长'.repeat(60_000) }, { id: 'small', text: clipping }])
  const { stdout } = await jianbao(['stream', '--limit', '5000'], { input })
  expect(lines(stdout)).toMatchObject([
    { ok: false, error: { code: 'too-large', line: 1 } },
    { id: 'small', ok: true },
  ])
})

test('more errors than --max-errors end the run with exit code 3', async () => {
  const input = `x\n${numbered(1)}x\n`
  expect((await jianbao(['stream', '--max-errors', '1'], { input })).code).toBe(3)
  expect((await jianbao(['stream', '--max-errors', '2'], { input })).code).toBe(0)
})

test('--emit claims gives a line a claim, both gives the page before its claims', async () => {
  const input = numbered(2)
  const pages = lines((await jianbao(['stream'], { input })).stdout)
  const claims = lines((await jianbao(['stream', '--emit', 'claims'], { input })).stdout)
  const both = lines((await jianbao(['stream', '--emit', 'both'], { input })).stdout)
  expect(claims.map(({ id, claim }) => [id, (claim as { text: string }).text])).toEqual(
    ['n0', 'n1'].flatMap((id) => [
      [id, '25名'],
      [id, '300余户'],
    ]),
  )
  expect(both).toEqual([pages[0], claims[0], claims[1], pages[1], claims[2], claims[3]])
})

test('threads give the same bytes in the same order', async () => {
  const input = numbered(200)
  const one = await jianbao(['stream', '--threads', '1'], { input })
  const three = await jianbao(['stream', '--threads', '3'], { input })
  expect(idsOf(one.stdout)).toEqual(Array.from({ length: 200 }, (_, i) => `n${i}`))
  expect(three.stdout).toBe(one.stdout)
})

test('--emit tables gives the rows of all tables, the same whatever stands before a record', async () => {
  const input = ndjson([{ id: 'a', text: clipping, url: 'http://yunling.example/1', crawl: 7 }])
  const broken = '{"text": \n'
  const { stdout } = await jianbao(['stream', '--emit', 'tables'], { input: input + broken })
  const rows = lines(stdout) as unknown as { table: string; row: Record<string, unknown> }[]
  expect(rows.map(({ table }) => table)).toEqual([
    'pages',
    'articles',
    'shingles',
    'claims',
    'claims',
    'errors',
  ])
  const [page, article, shingles, claim, , error] = rows.map(({ row }) => row)
  expect(page).toMatchObject({
    id: 'a',
    name: 'http://yunling.example/1',
    text: clipping,
    extra: '{"crawl":7}',
  })
  expect(JSON.parse(page?.page as string)).toMatchObject({ id: 'a', articles: [{ id: article?.id }] })
  expect(article).toMatchObject({ page_id: 'a', claims: 2, language: 'zh-Hans' })
  expect(shingles).toMatchObject({ article_id: article?.id })
  expect(claim).toMatchObject({ article_id: article?.id, text: '25名', value: 25, lower: null })
  expect(error).toMatchObject({ code: 'bad-record', record: '{"text": ', name: null })
  const moved = await jianbao(['stream', '--emit', 'tables'], { input: `\n${broken}${input}` })
  expect(moved.stdout.split('\n').sort()).toEqual(stdout.split('\n').sort())
})

test('shards part the input: together they hold every record once', async () => {
  const input = numbered(11)
  const shards = await Promise.all(
    [1, 2, 3].map((part) => jianbao(['stream', '--shard', `${part}/3`], { input })),
  )
  expect(shards.map(({ stdout }) => idsOf(stdout).length)).toEqual([4, 4, 3])
  expect(new Set(shards.flatMap(({ stdout }) => idsOf(stdout))).size).toBe(11)
  expect((await jianbao(['stream', '--shard', '4/3'], { input })).code).toBe(2)
})

test('all of the input is one capture with --in txt and html', async () => {
  const text = await jianbao(['stream', '--in', 'txt'], { input: clipping })
  expect(lines(text.stdout)).toMatchObject([
    { page: { capture: { mediaType: 'text/plain' }, articles: [{}] } },
  ])
  const parsed = await jianbao(['parse', '-'], { input: clipping })
  expect(lines(text.stdout)[0]?.id).toBe(lines(parsed.stdout)[0]?.id)
  const html = await jianbao(['stream', '--in', 'html'], { input: page })
  expect(lines(html.stdout)).toMatchObject([{ page: { capture: { mediaType: 'text/html' } } }])
})

test('WARC: pages are read with their address and date, packed or not, the rest is passed over', async () => {
  const folder = temporaryFolder()
  const gb = Buffer.from('b1b1b4e5d1cec0ef', 'hex')
  const packed = await archive([
    { type: 'response', contentType: 'text/html; charset=utf-8', body: page },
    { type: 'response', contentType: 'image/png', body: 'x' },
    { type: 'response', contentType: 'text/plain; charset=gb18030', body: gb },
  ])
  writeFileSync(join(folder, 'a.warc.gz'), packed)
  const { code, stdout } = await jianbao(['stream', join(folder, 'a.warc.gz')])
  expect(code).toBe(0)
  expect(lines(stdout)).toMatchObject([
    {
      page: {
        capture: {
          url: 'http://yunling.example/0',
          capturedAt: '2021-10-29T00:00:00Z',
          mediaType: 'text/html',
        },
      },
    },
    { page: { capture: { url: 'http://yunling.example/2', encoding: 'gb18030' } } },
  ])
})

test('WET: texts are read', async () => {
  const wet = await archive([{ type: 'conversion', contentType: 'text/plain', body: clipping }])
  const { stdout } = await jianbao(['stream', '--in', 'wet'], { input: wet })
  expect(lines(stdout)).toMatchObject([
    { ok: true, page: { capture: { mediaType: 'text/plain' }, articles: [{}] } },
  ])
})

test.each([
  ['cut in its second record', async () => (await twoPages()).subarray(0, -60)],
  ['cut in its second record, unpacked', async () => gunzipSync(await twoPages()).subarray(0, -60)],
  ['cut in the head of its second record', async () => cutInHead(gunzipSync(await twoPages()))],
  ['no archive at all', async () => Buffer.from('nothing of the kind\n')],
])('an archive that is %s ends in an error line', async (what, make) => {
  const { code, stdout } = await jianbao(['stream', '--in', 'warc'], { input: await make() })
  expect(code).toBe(0)
  if (what.startsWith('cut')) expect(lines(stdout)[0]).toMatchObject({ ok: true })
  expect(lines(stdout).at(-1)).toMatchObject({
    ok: false,
    error: { code: expect.stringMatching(/^broken-/) },
  })
})

const cutInHead = (two: Buffer) => two.subarray(0, two.lastIndexOf('WARC/1.0') + 60)

const twoPages = () =>
  archive([page, page].map((body) => ({ type: 'response', contentType: 'text/html', body })))

test('a file is unpacked by its first bytes and read by its name', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'in.jsonl.gz'), gzipSync(numbered(3)))
  const { stdout } = await jianbao(['stream', join(folder, 'in.jsonl.gz'), join(folder, 'none.ndjson')])
  expect(lines(stdout)).toMatchObject([
    { id: 'n0' },
    { id: 'n1' },
    { id: 'n2' },
    { error: { code: 'unreadable' } },
  ])
})

test('a run killed at any point goes on with --resume and ends as if it had never been killed', async () => {
  const folder = temporaryFolder()
  const [input, whole, out] = ['in.ndjson', 'whole.ndjson', 'out.ndjson'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  writeFileSync(input, numbered(1500))
  await jianbao(['stream', input, '--out', whole])
  const args = [command, 'stream', input, '--out', out, '--resume', '--threads', '2']
  let kills = 0
  for (let most = 0; kills < 4; most += 400_000) {
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const ended = once(child, 'exit')
    const timer = setInterval(() => {
      if (existsSync(out) && statSync(out).size > most) child.kill('SIGKILL')
    }, 5)
    const [code] = await ended
    clearInterval(timer)
    if (code === 0) break
    kills++
  }
  expect(kills).toBeGreaterThan(0)
  const last = await jianbao(['stream', input, '--out', out, '--resume'])
  expect(last.code).toBe(0)
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'))
  expect(JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'))).toMatchObject({
    records: 1500,
    errors: 0,
    done: true,
  })
})

test('--resume goes on only with the same run, and only with a file', async () => {
  const folder = temporaryFolder()
  const input = join(folder, 'in.ndjson')
  const out = join(folder, 'out.ndjson')
  writeFileSync(input, numbered(2))
  expect((await jianbao(['stream', input, '--out', out])).code).toBe(0)
  const other = await jianbao(['stream', input, '--out', out, '--resume', '--emit', 'claims'])
  expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('other input or options') })
  writeFileSync(out, '')
  const cut = await jianbao(['stream', input, '--out', out, '--resume'])
  expect(cut).toMatchObject({ code: 2, stderr: expect.stringContaining('shorter than its manifest') })
  expect((await jianbao(['stream', '--resume'])).code).toBe(2)
})
