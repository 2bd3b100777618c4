import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { indicators } from './indicator-list.ts'
import { indicatorOf, vocabularyWith } from './indicators.ts'

const read = (item: string | null, unit: string | null, verb: string | null = null) =>
  indicatorOf({ item, unit, verb }, vocabularyWith(undefined))

test.each([
  ['村临时党支部', '个', 'temporary-branch'],
  ['临时党组织', '个', 'temporary-party-organisation'],
  ['村党支部', '个', 'party-branch'],
  ['党员先锋岗', '个', 'pioneer-post'],
  ['巡河突击队', '支', 'vanguard-team'],
  ['青年志愿服务队', '支', 'volunteer-team'],
  ['志願者', '名', 'volunteers'],
  ['党员', '名', 'party-members'],
  ['党员', '人次', 'party-member-turns'],
  ['党员干部', '名', 'cadres'],
  ['旅游收入', '元', 'tourism-revenue'],
  ['地区生产总值', '元', 'gdp'],
])('n-noun: the item ends with a noun of the vocabulary: %s %s', (item, unit, id) => {
  expect(read(item, unit)).toEqual({ id, rule: 'n-noun' })
})

test.each([
  [null, '户', '走访', 'visits'],
  ['農戶', '戶', '走訪', 'visits'],
  ['大米', '元', '捐赠', 'donations-money'],
  ['大米', '吨', '捐赠', 'donations-goods'],
  ['渔民', '人', '死亡', 'deaths'],
  ['茶叶产量', '%', '增长', 'growth-rate'],
  [null, '%', '占', 'share'],
])('n-verb: the verb and the unit tell it: %s %s %s', (item, unit, verb, id) => {
  expect(read(item, unit, verb)).toEqual({ id, rule: 'n-verb' })
})

test('n-unit: the unit alone tells it', () => {
  expect(read('茶园', '亩')).toEqual({ id: 'area', rule: 'n-unit' })
  expect(read(null, '户')).toEqual({ id: 'households', rule: 'n-unit' })
})

test.each([
  ['游客', '%', '减速'],
  ['渡口', '个', '守护'],
  ['非党员', '名', null],
])('null where nothing fits: %s %s', (item, unit, verb) => {
  expect(read(item, unit, verb)).toBeNull()
})

test('indicators of the caller come before those of the same noun', () => {
  const own = [
    { id: 'tea-gardens', zh: '茶园', en: 'tea gardens', counts: '茶园', not: 'tea', nouns: ['茶园'] },
  ]
  expect(indicatorOf({ item: '老茶园', unit: '亩', verb: null }, vocabularyWith(own))?.id).toBe('tea-gardens')
})

test('every indicator has an id in kebab case, and says what counts and what does not', () => {
  for (const { id, zh, en, counts, not, nouns, units, verbs } of indicators) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    for (const text of [zh, en, counts, not]) expect(text).not.toBe('')
    expect(nouns ?? units ?? verbs).toBeDefined()
  }
})

test('the documentation lists every indicator once, in order, with the words of the table', () => {
  const page = readFileSync(new URL('../../../../docs/facts/indicators.md', import.meta.url), 'utf8')
  const printed = page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 7 && cells[1]?.startsWith('`'))
    .map((cells) => cells.slice(1, -1))
  const known = new Map(
    indicators.map(({ id, zh, en, counts, not }) => [id, [`\`${id}\``, zh, en, counts, not]]),
  )
  expect(printed).toEqual([...known.values()])
})
