import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listArticles } from '@jianbao/corpus'
import { corpusPath, openCorpus } from '@jianbao/corpus/node'
import { expect, onTestFinished, test } from 'vitest'
import { clipping, command, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

/** A file of captures that differ, with the ids n0, n1 and so on. */
function captures(folder: string, count: number, from = 0): string {
  const path = join(folder, `from-${from}.ndjson`)
  const record = (i: number) => `${JSON.stringify({ id: `n${i}`, text: `${clipping}\n第${i}页` })}\n`
  writeFileSync(path, Array.from({ length: count }, (_, i) => record(from + i)).join(''))
  return path
}

/** Asks that a store opens and holds this many pages, each whole. */
async function expectWhole(data: string, pages: number): Promise<void> {
  const driver = await openCorpus(data)
  expect(await driver.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(await driver.all('pragma foreign_key_check')).toEqual([])
  expect(await driver.all('select count(*) as n from pages')).toEqual([{ n: pages }])
  expect((await listArticles(driver, { q: '提灯' })).total).toBe(pages)
  driver.close()
}

/** A folder on a small disk of its own; where that may not be mounted, how to run a command whose files cannot grow beyond it. */
function smallDisk(megabytes: number): { data: string; run: (args: string[]) => [string, string[]] } {
  const data = join(temporaryFolder(), 'disk')
  mkdirSync(data)
  const node = (args: string[]): [string, string[]] => [process.execPath, [command, ...args]]
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', data], { stdio: 'ignore' })
  } catch {
    const limit = `ulimit -f ${megabytes * 1024} && exec "$0" "$@"`
    return { data, run: (args) => ['bash', ['-c', limit, process.execPath, command, ...args]] }
  }
  onTestFinished(() => void execFileSync('umount', [data]))
  return { data, run: node }
}

async function finished(program: string, args: string[]) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  child.stdout.resume()
  const [code] = await once(child, 'close')
  return { code, stderr }
}

test('a full disk ends the run with a sentence; what was kept stays whole, and the rest is added when there is room', async () => {
  const { data, run } = smallDisk(6)
  const input = captures(temporaryFolder(), 1500)
  const { code, stderr } = await finished(...run(['add', input, '--data', data]))
  expect(code).toBe(1)
  expect(lines(stderr)).toEqual([
    {
      level: 'error',
      message: expect.stringMatching(
        /corpus\.sqlite' cannot be used: .*(Make room|Look after it) and start again/,
      ),
    },
  ])
  const roomy = join(temporaryFolder(), 'roomy')
  execFileSync('cp', ['-r', data, roomy])
  const driver = await openCorpus(roomy)
  const [{ n: kept } = { n: 0 }] = await driver.all<{ n: number }>('select count(*) as n from pages')
  driver.close()
  expect(kept).toBeLessThan(1500)
  await expectWhole(roomy, kept)
  const rest = await jianbao(['add', input, '--data', roomy])
  expect(rest).toMatchObject({
    code: 0,
    stdout: `${1500 - kept} added, ${kept} unchanged, 0 replaced, 0 failed\n`,
  })
  await expectWhole(roomy, 1500)
})

test('two that add at once both end, and everything is there once', async () => {
  const [folder, data] = [temporaryFolder(), temporaryFolder()]
  const runs = [captures(folder, 400), captures(folder, 400, 200)].map((input) =>
    jianbao(['add', input, '--data', data]),
  )
  for (const run of await Promise.all(runs)) expect(run).toMatchObject({ code: 0, stderr: '' })
  await expectWhole(data, 600)
})

test('a database that another process locks is waited for', async () => {
  const data = temporaryFolder()
  const holder = await openCorpus(data)
  await holder.run('begin immediate')
  const adding = jianbao(['add', captures(temporaryFolder(), 40), '--data', data])
  setTimeout(() => holder.run('commit'), 1500)
  expect(await adding).toMatchObject({ code: 0, stdout: '40 added, 0 unchanged, 0 replaced, 0 failed\n' })
  holder.close()
  await expectWhole(data, 40)
})

test('a broken database is told, and one in its place is made whole', async () => {
  const data = temporaryFolder()
  const input = captures(temporaryFolder(), 40)
  writeFileSync(corpusPath(data), '不是数据库'.repeat(1000))
  for (const args of [['add', input], ['search', '提灯'], ['claims'], ['reparse']]) {
    const { code, stderr } = await jianbao([...args, '--data', data])
    expect(code).toBe(1)
    expect(lines(stderr)).toEqual([
      {
        level: 'error',
        message: expect.stringMatching(
          /not a database\. It is damaged, or no database of Jianbao\. .*add the captures again/,
        ),
      },
    ])
  }
  execFileSync('rm', [corpusPath(data)])
  await jianbao(['add', input, '--data', data])
  await expectWhole(data, 40)
})

test('a Node without SQLite parses, and says what the store would need', async () => {
  const without = { env: { NODE_OPTIONS: '--no-experimental-sqlite' } }
  const parsed = await jianbao(['parse', '-'], { ...without, input: clipping })
  expect(parsed).toMatchObject({ code: 0, stderr: '' })
  expect(lines(parsed.stdout)).toMatchObject([{ ok: true }])
  const added = await jianbao(['add', '-', '--data', temporaryFolder()], { ...without, input: clipping })
  expect(added.code).toBe(2)
  expect(lines(added.stderr)).toMatchObject([{ message: expect.stringContaining('has no SQLite') }])
})
