import { expect, test } from 'vitest'
import type { OrganisationMention } from '../types.ts'
import { withFullNames } from './organisation-names.ts'

const named = (...names: string[]): OrganisationMention[] =>
  names.map((name) => ({
    block: 0,
    at: { start: 0, end: name.length },
    text: name,
    spans: [{ start: 0, end: name.length }],
    name,
  }))
const namesOf = (...names: string[]) => withFullNames(named(...names)).map(({ name }) => name)

test('a short form takes the full name of the one that it can be', () => {
  expect(namesOf('石桥县渡口管理处', '管理处', '渡口管理处')).toEqual([
    '石桥县渡口管理处',
    '管理处',
    '石桥县渡口管理处',
  ])
  expect(namesOf('水利局', '石桥县水利局')).toEqual(['石桥县水利局', '石桥县水利局'])
})

test('where two would fit, or the form is one that every place has, the printed name stays', () => {
  expect(namesOf('石桥县水利局', '青禾县水利局', '水利局')).toEqual([
    '石桥县水利局',
    '青禾县水利局',
    '水利局',
  ])
  expect(namesOf('石桥市委', '市委')).toEqual(['石桥市委', '市委'])
  expect(namesOf('石桥县人民法院', '县人民法院', '师范大学', '青禾师范大学')).toEqual([
    '石桥县人民法院',
    '县人民法院',
    '师范大学',
    '青禾师范大学',
  ])
})
