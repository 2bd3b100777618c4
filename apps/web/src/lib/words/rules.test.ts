import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@jianbao/core'
import { expect, test } from 'vitest'
import { knownRules, ruleInWords } from './rules.ts'

const samples = new URL('../../../samples/', import.meta.url)

test('every rule has a sentence in both languages', () => {
  for (const id of knownRules) {
    expect(ruleInWords(id, 'zh')).toMatch(/\p{Script=Han}/u)
    expect(ruleInWords(id, 'en')).toMatch(/^[a-z][\P{Script=Han}]+$/u)
  }
})

test('a rule without words is known by its id alone', () => {
  expect(ruleInWords('no-such-rule', 'zh')).toBeNull()
})

test('every rule that reads a line of a sample can be said in words', () => {
  const names = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  )
  const used = names.flatMap((name) => {
    const text = readFileSync(new URL(name, samples), 'utf8')
    return parse({ id: name, text }).lines.map((line) => line.rule)
  })
  expect([...new Set(used)].filter((id) => !knownRules.includes(id))).toEqual([])
})
