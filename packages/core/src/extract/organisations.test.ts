import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOrganisations } from './organisations.ts'
import type { FoundPlace } from './places.ts'
import { viewOf } from './regions.ts'

const placeOf = (text: string, name: string): FoundPlace[] => {
  const start = text.indexOf(name)
  if (name === '' || start < 0) return []
  return [
    { start, end: start + name.length, division: null, candidates: [], certainty: 'stated', rule: 'p-full' },
  ]
}
const organisationsIn = (text: string, place = '') =>
  findOrganisations(viewOf(text), placeOf(text, place)).map(({ start, end, rule }) => [
    text.slice(start, end),
    rule,
  ])
const namesIn = (text: string, place = '') => organisationsIn(text, place).map(([name]) => name)

test('o-headed: a level and a field of work before the word that ends a name', () => {
  expect(organisationsIn('记者从省水利厅获悉，市委、县政府和州农业农村局都派了人。')).toEqual([
    ['省水利厅', 'o-headed'],
    ['市委', 'o-headed'],
    ['县政府', 'o-headed'],
    ['州农业农村局', 'o-headed'],
  ])
  expect(namesIn('市住房和城乡建设局、县发展和改革委员会')).toEqual([
    '市住房和城乡建设局',
    '县发展和改革委员会',
  ])
})

test('o-headed: a place before it, and companies, hospitals and schools with names of their own', () => {
  expect(namesIn('石桥县人民医院收治了他。', '石桥县')).toEqual(['石桥县人民医院'])
  expect(namesIn('病人转到青禾医院，由长风渔业有限公司付费，松原大学的学生来看他。')).toEqual([
    '青禾医院',
    '长风渔业有限公司',
    '松原大学',
  ])
})

test('o-headed: a word that may be a verb belongs to a name behind a place or the like only', () => {
  expect(namesIn('石桥县茶叶检测中心开张。', '石桥县')).toEqual(['石桥县茶叶检测中心'])
  expect(namesIn('市第二航空指挥学院开学。')).toEqual(['市第二航空指挥学院'])
  expect(namesIn('他们服务青禾医院。')).toEqual(['青禾医院'])
  expect(namesIn('教育部基础教育司发文。')).toEqual(['教育部基础教育司'])
  expect(namesIn('在实践中学会游泳，突出集团意识。')).toEqual([])
})

test('o-headed: works, parks and estates with names of their own', () => {
  expect(namesIn('青禾水厂停水，长风森林公园照常开放。')).toEqual(['青禾水厂', '长风森林公园'])
})

test('o-chained: an organisation of an organisation, and the other name in brackets', () => {
  expect(organisationsIn('省水利厅机关党委发出通知。')).toEqual([['省水利厅机关党委', 'o-headed']])
  expect(namesIn('市公安局第二支队交警大队出动了。')).toEqual(['市公安局第二支队交警大队'])
  expect(organisationsIn('省委党校(省行政学院)开学。')).toEqual([['省委党校(省行政学院)', 'o-chained']])
})

test('o-youth-league: the level stands inside', () => {
  expect(organisationsIn('团市委来了。')).toEqual([['团市委', 'o-youth-league']])
})

test('o-fixed: names that no grammar makes', () => {
  expect(organisationsIn('国务院召开会议。')).toEqual([['国务院', 'o-fixed']])
  expect(namesIn('中国科学院与华为签约。')).toEqual(['中国科学院', '华为'])
})

test('o-fixed: what firms call themselves behind their brand', () => {
  expect(namesIn('华为科技与海尔电器签约。')).toEqual(['华为科技', '海尔电器'])
})

test('o-veiled: a unit whose number is kept back, with what it belongs to', () => {
  expect(organisationsIn('东岭军区某雷达营二连连长陈大山。', '东岭')).toEqual([
    ['东岭军区某雷达营二连', 'o-veiled'],
  ])
  expect(
    namesIn('现任某舟桥旅的指导员，去年某部队官兵来了，某公司、某师范大学、某团购网站、某旅行社也来了。'),
  ).toEqual(['某舟桥旅', '某部队'])
})

test('o-listed: the names side by side before what they are said to be', () => {
  expect(organisationsIn('他前往晨帆、远桥重工、青禾纺织等一批企业，')).toEqual([
    ['晨帆', 'o-listed'],
    ['远桥重工', 'o-listed'],
    ['青禾纺织', 'o-listed'],
  ])
  expect(namesIn('石桥、青禾等地企业，教师、船工等人，石油、化工等企业，陈大山、林晓禾等高校教师。')).toEqual(
    [],
  )
})

test('o-newspaper: the name of a newspaper in 《》', () => {
  expect(organisationsIn('他告诉《云岭晚报》，《渡口志》出版了。')).toEqual([['云岭晚报', 'o-newspaper']])
})

test('o-headed: a part of a body that the country names, and no one in particular', () => {
  expect(namesIn('河湖大学中国渡口研究中心的教师，正联合国家发改委，当地发改系统和各部委也来了。')).toEqual([
    '河湖大学中国渡口研究中心',
    '国家发改委',
  ])
})

test('o-headed: 与 inside a name, where what opens the name stands before it', () => {
  expect(namesIn('中国河湖工程与技术中心主办。')).toEqual(['中国河湖工程与技术中心'])
  expect(namesIn('州教育局与科技中心签约。')).toEqual(['州教育局'])
})

test('o-headed: a body for a purpose holds words that end other names', () => {
  expect(namesIn('发挥中央河湖协调领导小组的作用。')).toEqual(['中央河湖协调领导小组'])
  expect(namesIn('2017年省委第五巡视组指出，中国城市渡口协会和非上市高科技公司都在。')).toEqual([
    '省委第五巡视组',
    '中国城市渡口协会',
  ])
})

test.each([
  '各级党委和有关部门都重视',
  '19个乡镇党委、三所学校',
  '上市公司和定点医院',
  '党员干部全面部署，周密布局',
  '市委员会见了他的委托人，政府办理手续',
  '临时党支部成立了',
  '《县水利局志》出版',
])('no organisation: %s', (text) => {
  expect(namesIn(text).filter((name) => name !== '市委')).toEqual([])
})

test('any text: in order, apart, in bounds', () => {
  const pieces = [
    ...'省市县委局厅部办公室党组支部第一二三的和、。“”《》()医院公司'.split(''),
    '水利',
    '领导小组',
    '国务院',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      let end = 0
      for (const found of findOrganisations(viewOf(text), [])) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeGreaterThan(found.start)
        end = found.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
