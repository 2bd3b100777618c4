import { expect, test } from 'vitest'
import { clausesOf } from './clauses.ts'
import { countedIn } from './counted.ts'
import { findQuantities } from './quantities.ts'
import { viewOf } from './regions.ts'

const read = (text: string) => {
  const view = viewOf(text)
  return countedIn(view, clausesOf(view), findQuantities(view), []).map(({ item, verb, rules }) => [
    item && text.slice(item.start, item.end),
    verb?.verb ?? null,
    ...rules,
  ])
}

test.each([
  ['镇里安排79名干部充实到渡口。', [['干部', '安排', 'i-after', 'v-before']]],
  [
    '设立护林岗35个、瞭望哨8座。',
    [
      ['护林岗', '设立', 'i-before', 'v-before'],
      ['瞭望哨', '设立', 'i-before', 'v-before'],
    ],
  ],
  ['组建巡河队、护堤队12支。', [['巡河队、护堤队', '组建', 'i-before', 'v-before']]],
  ['17名教师和家长前往渡口。', [['教师和家长', '前往', 'i-after', 'v-after']]],
  ['其中老人23名。', [['老人', null, 'i-before']]],
  ['渔民一行14人前往渡口。', [['渔民', '前往', 'i-before', 'v-after']]],
  [
    '市县两级近8万名渔民下沉一线。',
    [
      [null, '下沉', 'v-after'],
      ['渔民', '下沉', 'i-after', 'v-after'],
    ],
  ],
  ['全镇5万余名共产党员投身防汛。', [['共产党员', '投身', 'i-after', 'v-after']]],
])('beside the number: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['渔民陈某(41岁)获救。', [['渔民陈某', '获救', 'i-before', 'v-after']]],
  ['发生3场暴雨(比上月少2场),', [['暴雨', '发生', 'i-after', 'v-before']]],
  ['喝下3碗姜汤后,他醒了。', [['姜汤', '喝下', 'i-after', 'v-before']]],
  ['渡口每天的客流在300人次左右。', [['客流', null, 'i-before']]],
  ['把3个茶园紧密地连接起来。', [['茶园', '连接', 'i-after', 'v-after']]],
  ['船队联合作业2次。', [['船队联合作业', null, 'i-before']]],
])('what bounds the noun: %s', (text, expected) => {
  expect(read(text).slice(0, expected.length)).toEqual(expected)
})

test.each([
  [
    '渡口距石桥镇12公里、距长河镇30公里。',
    [
      ['渡口', '距', 'i-measured', 'v-distance'],
      ['渡口', '距', 'i-shared', 'v-distance'],
    ],
  ],
  [
    '价值9万元的茶具,产值3亿元的茶厂。',
    [
      ['茶具', null, 'i-after'],
      ['产值', null, 'i-before'],
    ],
  ],
  ['渡口周边5公里内没有村庄。', [[null, null]]],
])(
  'v-distance: how far one is from the other; nothing is counted in how far a place reaches: %s',
  (text, expected) => {
    expect(read(text)).toEqual(expected)
  },
)

test.each([
  ['增长12.5%。', [[null, '增长', 'v-before']]],
  ['茶叶产量同比增长12.5%。', [['茶叶产量', '增长', 'i-measured', 'v-before']]],
  ['拍卖底价为42万元。', [['拍卖底价', '为', 'i-measured', 'v-short']]],
  ['茶园接待游客增长5%。', [['游客', '增长', 'i-measured', 'v-before']]],
  ['影响茶价(批发价)下降0.3个百分点。', [['茶价', '下降', 'i-measured', 'v-before']]],
  [
    '茶厂实现销售收入3亿元,同比增长4%。',
    [
      ['销售收入', '实现', 'i-before', 'v-before'],
      ['销售收入', '增长', 'i-shared', 'v-before'],
    ],
  ],
])('i-measured, i-shared: what grew stands before the verb, or before that: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['村民种了3亩茶。', [['茶', '种', 'i-after', 'v-short']]],
  ['牧民拧紧了3个阀门。', [['阀门', '拧紧', 'i-after', 'v-aspect']]],
  ['女性占志愿者总数的38%。', [['女性占志愿者', '占', 'i-before', 'v-share']]],
])('v-short, v-aspect, v-share: verbs that no list need hold: %s', (text, expected) => {
  expect(read(text).map(([, verb, , rule]) => [verb, rule])).toEqual(
    expected.map(([, verb, , rule]) => [verb, rule]),
  )
})

test('v-shared: members of a list and parts of a whole share the verb', () => {
  expect(read('镇里成立宣讲队3支,护堤队5支,共有队员90名,其中女队员23名。')).toEqual([
    ['宣讲队', '成立', 'i-before', 'v-before'],
    ['护堤队', '成立', 'i-before', 'v-shared'],
    ['队员', '共有', 'i-before', 'v-before'],
    ['女队员', '共有', 'i-before', 'v-shared'],
  ])
})

test('v-next: a clause that only names the subject goes on in the next', () => {
  expect(read('400多名牧民不分昼夜,奋战在雪线上。')).toEqual([['牧民', '奋战', 'i-after', 'v-next']])
})

test.each([
  ['推迟举办庙会18场。', '庙会', '推迟'],
  ['通过走访、座谈等方式排查1200户。', null, '排查'],
  ['开展山林防火宣讲和隐患排查80次。', '山林防火宣讲和隐患排查', '开展'],
  ['播发防汛宣传报道31条。', '防汛宣传报道', '播发'],
  ['39家参加评选的茶厂开业。', '茶厂', '开业'],
  ['共有30万名游客体验了采茶。', '游客', '体验'],
  ['收到5期“春芽”阅读课教案。', '阅读课教案', '收到'],
  ['12名渔民踊跃报名。', '渔民', '报名'],
  ['茶厂招聘员工12名。', '员工', '招聘'],
  ['把200件救生衣送到渡口。', '救生衣', '送到'],
])('which verb, which noun: %s', (text, item, verb) => {
  expect(read(text)[0]?.slice(0, 2)).toEqual([item, verb])
})

test.each([
  [
    '茶叶、丝绸价格分别上涨3.4%和2.6%。',
    [
      ['茶叶', '上涨', 'i-respective', 'v-before'],
      ['丝绸价格', '上涨', 'i-respective', 'v-before'],
    ],
  ],
  [
    '渔具及绳索、船票价格分别上涨3.4%和2.6%。',
    [
      ['渔具及绳索', '上涨', 'i-respective', 'v-before'],
      ['船票价格', '上涨', 'i-respective', 'v-before'],
    ],
  ],
])('i-respective: each number is about its member of the list: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('i-respective: where the numbers are fewer or more than the members, the list is the item of each', () => {
  expect(
    read('茶叶、丝绸、瓷器价格分别上涨3.4%和2.6%。').every(([, , rule]) => rule !== 'i-respective'),
  ).toBe(true)
})

test('i-verb: money is what is done with it', () => {
  expect(read('去年亏损25万元。')).toEqual([['亏损', '亏损', 'i-verb', 'v-before']])
})

test.each([
  ['养护费用约70万元。', '养护费用', null],
  ['航行里程85.3公里。', '航行里程', null],
  ['渔船数量只有620艘。', '渔船数量', '只有'],
  ['该渡口日均客流量为700人次。', '客流量', '为'],
  ['作为40多个城市的伙伴。', '城市', '作为'],
  ['在五个渔民之间完成。', '渔民', '完成'],
  ['船工把航线刻入9块石碑。', '石碑', '刻入'],
  ['岸边躺着三条旧船。', '旧船', '躺着'],
])('a figure and its number, owners, bound verbs: %s', (text, item, verb) => {
  const [found] = read(text)
  expect(found?.slice(0, 2)).toEqual([item, verb])
})
