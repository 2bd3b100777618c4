import { expect, test } from 'vitest'
import { actorsOf } from './actors.ts'
import { clausesOf } from './clauses.ts'
import { countedIn } from './counted.ts'
import { findQuantities } from './quantities.ts'
import { viewOf } from './regions.ts'

const read = (text: string, placeNames: string[] = []) => {
  const view = viewOf(text)
  const clauses = clausesOf(view)
  const quantities = findQuantities(view)
  const places = placeNames.map((name) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }))
  const verbs = countedIn(view, clauses, quantities, places).map(({ verb }) => verb)
  return actorsOf(view.text, clauses, quantities, verbs, places, [], []).map((actor) =>
    actor ? [text.slice(actor.start, actor.end), actor.rule] : null,
  )
}

test('a-subject: the organisation or group before the verb', () => {
  expect(read('广福县水利局组建护堤队3支。')).toEqual([['广福县水利局', 'a-subject']])
  expect(read('各级党组织迅速组建护堤队3支。')).toEqual([['各级党组织', 'a-subject']])
  expect(read('目前,县茶叶协会、青山合作社共设立收购点16个。')).toEqual([
    ['县茶叶协会、青山合作社', 'a-subject'],
  ])
})

test('the dateline is no part of the subject, nor is what goes on with an object; nobody makes an age', () => {
  expect(read('本报石桥5月3日电(记者林晓)县水利局组建护堤队3支。')).toEqual([['县水利局', 'a-subject']])
  expect(read('县水利局购置水泵6台,以及防汛器材公司水管30根。')[1]).toEqual(['县水利局', 'a-carried'])
  expect(read('警方救起渔民陈某(41岁)。')).toEqual([null])
})

test('a-carried: until another subject is named, over clauses and sentences', () => {
  expect(read('县水利局召开会议,紧急下拨23万元。同时,派出干部50名。')).toEqual([
    ['县水利局', 'a-carried'],
    ['县水利局', 'a-carried'],
  ])
  expect(read('县水利局召开会议,团县委派出志愿者50名。')).toEqual([['团县委', 'a-subject']])
})

test('a-owner: the counted people belong to the organisation before them', () => {
  expect(read('县水利局17名党员坚守渡口,巡查堤坝32公里。')).toEqual([
    ['县水利局', 'a-owner'],
    ['县水利局', 'a-carried'],
  ])
  expect(read('县妇联开展活动,25名干部组成两支队伍。')).toEqual([
    ['县妇联', 'a-owner'],
    ['县妇联', 'a-subject'],
  ])
})

test('a-causee: who is made to do it does it', () => {
  expect(read('县商会动员茶商捐赠大米6吨。')).toEqual([['茶商', 'a-causee']])
})

test.each([
  ['广福县组建护堤队3支。', ['广福县']],
  ['全县2万名党员坚守渡口。', []],
  ['大桥全长5公里。', []],
  ['县水利局的产值增长5%。', []],
  ['2个街道被划分为9个网格。', []],
  ['每村组建护堤队1支。', []],
  ['县统计局数据显示,全县产茶3万吨。', []],
])('null where a place, the counted people or a thing is the subject: %s', (text, places) => {
  expect(read(text, places).every((actor) => actor === null)).toBe(true)
})

test('people with a place become the actor of what they do next', () => {
  expect(read('广福县310名党员组建护堤队12支。', ['广福县'])).toEqual([
    null,
    ['广福县310名党员', 'a-subject'],
  ])
})

test('a named individual stands for the organisation named with them', () => {
  expect(read('县水利局张青山每天走访农户30户。')).toEqual([['县水利局', 'a-subject']])
  expect(read('县水利局召开会议。张青山捐出3万元。')).toEqual([null])
})
