import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clipping, jianbao, lines, temporaryFolder } from '../jianbao.fixture.ts'

const rows = (list: readonly object[]) => list.map((row) => `${JSON.stringify(row)}\n`).join('')
const article = (id: string) => ({ id, body: clipping, publisher: null, published: null, first: true })

test('a step reads rows and prints rows', async () => {
  const pair = { a: 'x', b: 'y', bodyA: clipping, bodyB: clipping }
  const { code, stdout } = await jianbao(['step', 'align'], { input: rows([pair]) })
  expect(code).toBe(0)
  expect(lines(stdout)).toEqual([{ a: 'x', b: 'y', kind: 'reprint', similarity: 1, in_a: 1, in_b: 1 }])
  expect(await jianbao(['step', 'trim'])).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('places are those of the phrases in a file', async () => {
  const phrases = join(temporaryFolder(), 'phrases.ndjson')
  writeFileSync(phrases, rows([{ phrase: '老人夜里' }, { phrase: '独居老人' }]))
  const args = ['step', 'places', '--phrases', phrases]
  const { stdout } = await jianbao(args, { input: rows([article('a')]) })
  expect(lines(stdout)).toMatchObject([
    { phrase: '老人夜里', article: 'a', block: 1, start: 7, end: 11 },
    { phrase: '独居老人', article: 'a', block: 3 },
  ])
})

test('what cannot be done ends with exit code 2 and a sentence', async () => {
  expect(await jianbao(['step', 'places'], { input: rows([article('a')]) })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('needs --phrases FILE'),
  })
  expect(await jianbao(['step', 'seeds'], { input: 'x\n' })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Line 1 is no JSON'),
  })
  expect((await jianbao(['step', 'nothing'])).code).toBe(2)
})
