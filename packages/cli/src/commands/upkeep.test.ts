import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countArticles, getPage } from '@jianbao/corpus'
import { openCorpus } from '@jianbao/corpus/node'
import { expect, test } from 'vitest'
import { clipping, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

/** A data folder with the pages a and b. */
async function stored(): Promise<string> {
  const data = temporaryFolder()
  const input = join(data, 'some.ndjson')
  writeFileSync(input, ['a', 'b'].map((id) => `${JSON.stringify({ id, text: clipping })}\n`).join(''))
  await jianbao(['add', input, '--data', data])
  return data
}

test('remove takes pages out and tells which were not there', async () => {
  const data = await stored()
  const { code, stdout, stderr } = await jianbao(['remove', 'a', 'absent', '--data', data])
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1 removed, 1 not found\n' })
  expect(lines(stderr)).toMatchObject([
    { id: 'absent', message: expect.stringContaining('no page "absent"') },
  ])
  const driver = await openCorpus(data)
  expect([await countArticles(driver), await getPage(driver, 'a')]).toEqual([1, null])
  driver.close()
})

test('reparse reads what another version has read', async () => {
  const data = await stored()
  const driver = await openCorpus(data)
  const before = await getPage(driver, 'a')
  await driver.run("update pages set core = '0.0.1'")
  await driver.run(
    `update captures set page = json_set(page, '$.articles[0].metadata.headline', null)
      where page_key = (select key from pages where id = 'a')`,
  )
  const first = await jianbao(['reparse', '--data', data])
  expect(first).toMatchObject({ code: 0, stdout: '1 unchanged, 1 replaced, 0 failed\n', stderr: '' })
  expect(await getPage(driver, 'a')).toEqual(before)
  driver.close()
  expect((await jianbao(['reparse', '--data', data])).stdout).toBe('0 unchanged, 0 replaced, 0 failed\n')
  expect((await jianbao(['reparse', '--all', '--data', data])).stdout).toBe(
    '2 unchanged, 0 replaced, 0 failed\n',
  )
})

test('both say where no corpus is', async () => {
  for (const args of [['remove', 'a'], ['reparse']]) {
    const { code, stderr } = await jianbao([...args, '--data', join(temporaryFolder(), 'absent')])
    expect(code).toBe(2)
    expect(lines(stderr)).toMatchObject([{ message: expect.stringContaining('There is no corpus in') }])
  }
})
