import { expect, test } from 'vitest'
import { withFirms } from './firms.ts'
import { findOrganisations } from './organisations.ts'
import { findPersons } from './persons.ts'
import { viewOf } from './regions.ts'

function read(text: string) {
  const view = viewOf(text)
  const named = findOrganisations(view, [])
  const { persons, organisations } = withFirms(view.text, findPersons(view, [], named, new Set()), named)
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return {
    organisations: organisations.map((found) => [slice(found), found.rule]),
    employers: persons.map(({ organisation }) => organisation && slice(organisation)),
  }
}

test('o-by-post: what stands before the post of somebody who runs a firm', () => {
  expect(read('现场聆听后，晨帆联合创始人林晓禾表示，船要造得更快。')).toEqual({
    organisations: [['晨帆', 'o-by-post']],
    employers: ['晨帆'],
  })
  expect(read('说这话的是晨帆的CEO陈大山。').organisations).toEqual([['晨帆', 'o-by-post']])
})

test.each([
  '总裁陈大山表示，船要造得更快。',
  '该公司总裁陈大山表示，船要造得更快。',
  '三家企业董事长陈大山说，船要造得更快。',
  '晨帆记者陈大山说，船要造得更快。',
  '昨天下午总经理陈大山说，船要造得更快。',
  '30岁的CEO陈大山说，船要造得更快。',
  '执行总裁陈大山说，船要造得更快。',
  '年轻的创始人陈大山说，船要造得更快。',
])('no firm: %s', (text) => {
  expect(read(text).organisations.filter(([, rule]) => rule === 'o-by-post')).toEqual([])
})
