import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotes } from './quotes.ts'
import { viewOf } from './regions.ts'
import { findSchemes } from './schemes.ts'

const schemesOf = (text: string) => {
  const view = viewOf(text)
  return findSchemes(view, findQuotes(view)).map(({ name, kind, rule, tiers }) => ({
    name: text.slice(name.start, name.end),
    kind,
    rule,
    tiers: tiers.map(({ who, what }) => [
      text.slice(who.start, who.end),
      what && text.slice(what.start, what.end),
    ]),
  }))
}
const named = (text: string) => schemesOf(text).map(({ name, kind, rule }) => [name, kind, rule])

test('s-head: posts, teams and branches by the word that ends their name', () => {
  expect(named('镇里组建30支青年抗旱突击队，在水库工地成立临时党支部，设立党员先锋岗12个。')).toEqual([
    ['青年抗旱突击队', 'volunteer_team', 's-head'],
    ['临时党支部', 'temporary_branch', 's-head'],
    ['党员先锋岗', 'pioneer_post', 's-head'],
  ])
  expect(named('突击队员和临时党支部书记来了。')).toEqual([])
})

test('s-head: strategies, plans of action and campaigns that have a name of their own', () => {
  expect(named('要实施河湖一体化发展战略，落实护河专项行动和渡船更新行动计划，贯彻新发展理念。')).toEqual([
    ['河湖一体化发展战略', 'other', 's-head'],
    ['护河专项行动', 'campaign', 's-head'],
    ['渡船更新行动计划', 'other', 's-head'],
    ['新发展理念', 'other', 's-head'],
  ])
  expect(named('这一战略很好，两国是全球发展战略合作伙伴。')).toEqual([])
  expect(named('党员先锋岗要发挥作用，临时党支部合力抗旱。').map(([name]) => name)).toEqual([
    '党员先锋岗',
    '临时党支部',
  ])
})

test('s-set-up: mechanisms and services only where somebody sets them up', () => {
  expect(named('县里建立旱情每日会商机制，开通送水热线。')).toEqual([
    ['旱情每日会商机制', 'other', 's-set-up'],
    ['送水热线', 'service', 's-set-up'],
  ])
  expect(named('这样的机制还不多，热线也常占线。')).toEqual([])
})

test('s-grid: 网格 with its purpose or its levels, not the people in it', () => {
  expect(named('全镇分为85个四级网格，推行网格化管理。')).toEqual([
    ['四级网格', 'grid', 's-grid'],
    ['网格化管理', 'grid', 's-grid'],
  ])
  expect(named('网格员和网格长挨户送水。')).toEqual([])
})

test('s-quoted: what stands after the marks says what the name names', () => {
  expect(named('村里开展“井水共用”主题活动，推行“一线议事”服务，落实“早巡夜查”制度。')).toEqual([
    ['“井水共用”主题活动', 'campaign', 's-quoted'],
    ['“一线议事”服务', 'service', 's-quoted'],
    ['“早巡夜查”制度', 'other', 's-quoted'],
  ])
  expect(named('坚持“先远后近”的工作原则。')).toEqual([['先远后近', 'other', 's-quoted']])
  expect(named('他们被叫作“铁肩膀”。')).toEqual([])
})

test('s-slogan: limbs of one length; speech is none', () => {
  expect(named('做到“不漏一井、不误一田”。')).toEqual([['不漏一井、不误一田', 'other', 's-slogan']])
  expect(named('他说：“我们不走、我们不退。”')).toEqual([])
})

test('s-numbered: short names with a number', () => {
  expect(named('依靠“双挂钩”和“一渠一长”，渠水通了。')).toEqual([
    ['双挂钩', 'other', 's-numbered'],
    ['一渠一长', 'other', 's-numbered'],
  ])
  expect(named('村“两委”商量“十四五”，还有“最后一公里”。')).toEqual([])
})

test('s-members: several joined by a plus sign', () => {
  expect(schemesOf('按“组长+渠长+农户”的方式落实网格化管理。')[0]).toMatchObject({
    name: '组长+渠长+农户',
    kind: 'grid',
    rule: 's-members',
    tiers: [
      ['组长', null],
      ['渠长', null],
      ['农户', null],
    ],
  })
  expect(named('“7+24”是一个数。')).toEqual([])
})

test('s-shares: people and what they take on, with and without a name', () => {
  const limbs = [
    ['县级干部', '包水库'],
    ['乡镇干部', '包干渠'],
  ]
  expect(schemesOf('实行“县级干部包水库、乡镇干部包干渠”的办法。')).toMatchObject([
    { kind: 'responsibility_tiers', rule: 's-shares', tiers: limbs },
  ])
  expect(schemesOf('落实党员“双包”，县级干部包水库，乡镇干部包干渠。')).toMatchObject([
    { name: '党员“双包”', kind: 'responsibility_tiers', rule: 's-numbered', tiers: limbs },
  ])
})

test('s-levels: levels that form one body, or one post on several levels', () => {
  expect(schemesOf('启动市、县、乡三级防汛指挥体系。')).toMatchObject([
    {
      name: '市、县、乡三级防汛指挥体系',
      rule: 's-levels',
      tiers: [
        ['市', null],
        ['县', null],
        ['乡', null],
      ],
    },
  ])
  expect(schemesOf('县、乡、村三级书记上堤巡查。')).toMatchObject([
    { rule: 's-levels', tiers: [['县、乡、村三级书记', '上堤巡查']] },
  ])
  expect(named('召开市、县、乡三级防汛会议。')).toEqual([])
})

test('s-assigned: the sentence says who does what for the scheme', () => {
  expect(
    schemesOf('全镇划分为60个抗旱网格，由60名村党组织书记担任网格长，把退休教师编入网格。')[0],
  ).toMatchObject({
    name: '抗旱网格',
    tiers: [
      ['村党组织书记', '担任网格长'],
      ['退休教师', '编入网格'],
    ],
  })
})

test('any text: in order, apart, in bounds', () => {
  const pieces = [
    ...'包保“”、，。级市县乡村书记网格党员干部先锋岗一二三+建立机制的《》‘’热线'.split(''),
    '担任',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), (parts) => {
      const text = parts.join('')
      let end = 0
      for (const scheme of findSchemes(viewOf(text), [])) {
        expect(scheme.start).toBeGreaterThanOrEqual(end)
        end = scheme.end
        for (const { who, what } of scheme.tiers)
          for (const span of [who, what])
            if (span) expect(span.start < span.end && span.end <= text.length).toBe(true)
        expect(scheme.name.start < scheme.name.end && end <= text.length).toBe(true)
      }
    }),
  )
})
