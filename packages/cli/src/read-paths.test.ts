import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './jianbao.fixture.ts'
import { readPaths } from './read-paths.ts'

async function found(...paths: string[]): Promise<string[]> {
  const seen: string[] = []
  for await (const { path, problem } of readPaths(paths)) seen.push(problem ?? path)
  return seen
}

test('gives files in the order named, and those of folders by code unit', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'b'))
  for (const name of ['é.txt', 'Z.txt', 'a.TXT', 'b/c.htm', '剪.html', 'x.pdf'])
    writeFileSync(join(folder, name), '')
  const names = ['Z.txt', 'a.TXT', 'b/c.htm', 'é.txt', '剪.html'].map((name) => join(folder, name))
  expect(await found(folder)).toEqual(names)
  expect(await found(join(folder, 'x.pdf'), join(folder, 'b'))).toEqual([
    join(folder, 'x.pdf'),
    join(folder, 'b/c.htm'),
  ])
})

test('reads a folder once, though links lead back to it', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'sub', 'a.txt'), '')
  symlinkSync(folder, join(folder, 'sub', 'back'))
  symlinkSync(join(folder, 'sub'), join(folder, 'twin'))
  expect(await found(folder)).toEqual([join(folder, 'sub', 'a.txt')])
})

test('has a sentence for a path that leads nowhere', async () => {
  const folder = temporaryFolder()
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'dangling.txt'))
  symlinkSync(join(folder, 'loop.txt'), join(folder, 'loop.txt'))
  expect(await found(folder, join(folder, 'absent'))).toEqual([
    expect.stringMatching(/dangling\.txt' does not exist\./),
    expect.stringMatching(/loop\.txt' is a link that leads to itself\./),
    expect.stringMatching(/absent' does not exist\./),
  ])
})
