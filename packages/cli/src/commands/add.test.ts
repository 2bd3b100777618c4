import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { captureId } from '@jianbao/core'
import { getPage } from '@jianbao/corpus'
import { openCorpus } from '@jianbao/corpus/node'
import { describe, expect, test } from 'vitest'
import { clipping, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

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
})
