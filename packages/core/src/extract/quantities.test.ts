import { expect, test } from 'vitest'
import { rules } from './not-counted.ts'
import { findQuantities } from './quantities.ts'
import { viewOf } from './regions.ts'

const quantitiesOf = (text: string) =>
  findQuantities(viewOf(text)).map((quantity) => ({
    ...quantity,
    text: text.slice(quantity.start, quantity.end),
  }))
const texts = (text: string) => quantitiesOf(text).map((quantity) => quantity.text)

test.each([
  ['云溪镇组织25.3万余名村民', '25.3万余名', 253_000, 253_000, null, '名'],
  ['排查近300户', '近300户', 300, null, 300, '户'],
  ['筹款约11万元', '约11万元', 110_000, null, null, '元'],
  ['每晚睡3个小时左右', '3个小时左右', 3, null, null, '小时'],
  ['保持一米以上的距离', '一米以上', 1, 1, null, '米'],
  ['培训不少于20人次', '不少于20人次', 20, 20, null, '人次'],
  ['到会不足百人', '不足百人', 100, null, 100, '人'],
  ['覆盖率超过97.5%', '超过97.5%', 97.5, 97.5, null, '%'],
  ['占地1000多万亩', '1000多万亩', 10_000_000, 10_000_000, null, '亩'],
  ['每队5—10人', '5—10人', null, 5, 10, '人'],
  ['补贴5-10万元', '5-10万元', null, 50_000, 100_000, '元'],
  ['票价30元至50元', '30元至50元', null, 30, 50, '元'],
  ['雨量 300 余毫米', '300 余毫米', 300, 300, null, '毫米'],
  ['历时两个多月', '两个多月', 2, 2, null, '月'],
  ['用了一个半小时', '一个半小时', 1.5, null, null, '小时'],
  ['已有七八位老人', '七八位', null, 7, 8, '位'],
  ['来了十几名学生', '十几名', null, 11, 19, '名'],
  ['修好几十盏灯', '几十盏', null, 20, 99, '盏'],
  ['捐出\ufffd4袋大米', '\ufffd4袋', null, 4, 94, '袋'],
  ['產量12.5萬噸', '12.5萬噸', 125_000, null, null, '噸'],
  ['等了兩個小時', '兩個小時', 2, null, null, '小時'],
  ['長3KM', '3KM', 3, null, null, 'km'],
  ['招收４５０名學員', '４５０名', 450, null, null, '名'],
  ['三分之二的农户', '三分之二', 0.666666666667, null, null, null],
  ['气温零下12.5℃', '零下12.5℃', -12.5, null, null, '℃'],
  ['利润为-3.2%', '-3.2%', -3.2, null, null, '%'],
  ['水位零下5度至3度', '零下5度至3度', null, -5, 3, '度'],
  ['票价$20起', '$20', 20, null, null, '$'],
  ['票价US$20', 'US$20', 20, null, null, '美元'],
  ['叫卖声少了近一半', '近一半', 0.5, null, 0.5, null],
  ['票价￥20-30起', '￥20-30', null, 20, 30, '元'],
  ['筹款人民币50万', '人民币50万', 500_000, null, null, '元'],
  ['打三八折出售', '三八折', 3.8, null, null, '折'],
  ['年龄在20和30岁之间', '20和30岁', null, 20, 30, '岁'],
  ['招收三至五百人', '三至五百人', null, 300, 500, '人'],
  ['每户不下30斤', '不下30斤', 30, 30, null, '斤'],
  ['过百人到场', '过百人', 100, 100, null, '人'],
  ['60岁及以上老人', '60岁及以上', 60, 60, null, '岁'],
  ['占1/3的田地', '1/3', 0.333333333333, null, null, null],
  ['等了三又二分之一小时', '三又二分之一', 3.5, null, null, null],
  ['重三两的鱼', '三两', 3, null, null, '两'],
  ['四分之三以上的农户', '四分之三以上', 0.75, 0.75, null, null],
  ['占九成五。', '九成五', 9.5, null, null, '成'],
  ['挖了40几个坑', '40几个', null, 41, 49, '个'],
  ['建筑面积3600㎡', '3600㎡', 3600, null, null, '㎡'],
  ['来了1 200人', '1 200人', 1200, null, null, '人'],
  ['实现五大目标', '五大', 5, null, null, '大'],
  ['打造三大精品工程', '三大', 3, null, null, '大'],
  ['其他七大类价格', '七大类', 7, null, null, '类'],
  ['至少有两名船工', '两名', 2, 2, null, '名'],
  ['近5年来多雨', '5年', 5, null, null, '年'],
  ['历时近5年', '近5年', 5, null, 5, '年'],
  ['荣立一等功一次，', '一次', 1, null, null, '次'],
  ['下调25个基点', '25个基点', 25, null, null, '基点'],
  ['百分之三十以上的农户', '百分之三十以上', 30, 30, null, '%'],
  ['服务群众2.5万', '2.5万', 25_000, null, null, null],
])('%s -> %s', (sentence, text, value, lower, upper, unit) => {
  expect(quantitiesOf(sentence)).toMatchObject([{ text, value, lower, upper, unit }])
})

test('one quantity a numeral, side by side', () => {
  expect(texts('房价三万元一平米')).toEqual(['三万元', '一平米'])
  expect(texts('房价两三万一平米')).toEqual([])
  expect(texts('三、四两句，夜里七个月亮')).toEqual(['两句', '七个'])
  expect(texts('一碗面五元三毛')).toEqual(['五元', '三毛'])
  expect(texts('油价的1/4到1/5')).toEqual(['1/4', '1/5'])
  expect(texts('帮助214户383人购买农具12件')).toEqual(['214户', '383人', '12件'])
  expect(texts('由5个增加到10个')).toEqual(['5个', '10个'])
  expect(texts('整合6支队伍，新建4家门店、2所分校')).toEqual(['6支', '4家', '2所'])
})

const uncounted: [rule: string, text: string][] = [
  ['q-date', '2021年10月28日上午9时30分，12月3日至5日，10:35开幕，二〇二一年三月'],
  ['q-date', '1998—2003年间，20世纪90年代，民国37年，2019 年 3 月'],
  ['q-date', '永和二年正月，两千零四年八月，七八月间'],
  ['q-address', '见 https://example.org/3%20/5km 一文'],
  ['q-title', '学习《三个小故事和两名少年》'],
  ['q-not-damaged', '编号\ufffd4和\ufffd\ufffd'],
  ['q-not-said-digits', '二九一台的值班员'],
  ['q-not-quoted-name', '落实“三包”“7+24”和“六个到位”'],
  ['q-not-letter-name', '戴N95口罩，走G219，用上5G'],
  ['q-not-ordinal', '第三支部、第一、二小组，国道318线，周三，星期五，初二，负二层'],
  ['q-not-session', '十三届二次会议'],
  ['q-not-rank', '三级医院启动一级响应'],
  ['q-not-place', '跑进前3名，头三名，排名前10位，前50强'],
  ['q-not-term', '发放1年期贷款和6个月期存单'],
  ['q-not-coordinate', '位于北纬31.5度，东经102.25度'],
  ['q-not-reduplication', '一支支队伍、一个个身影、一次次，两两相望'],
  ['q-not-multiplier-word', '百年大计，成百上千，亿万家庭'],
  ['q-not-pair-idiom', '五花八门，四面八方，一心一意，一村一警'],
  ['q-not-generic-one', '一名教师就是一面旗帜，每一件小事，新一轮，不落一户'],
  ['q-not-generic-time', '有一天，这一年，一年一度'],
  ['q-not-lexical-one', '一度停电，最后一公里，一成不变'],
  ['q-not-lexical-pair', '四处奔走，红十字，五代时期，两眼有神，两位数增长，三角形，零件，拾起，放肆'],
  ['q-not-second', '二次供水，二组'],
  ['q-not-phase', '三期工程'],
  ['q-not-congress', '党的十八大以来，党的八大召开，五大妈'],
  ['q-not-slogan', '三个代表'],
  ['q-not-place-name', '三道湾，五里坡，七间房乡'],
  [
    'q-not-without-unit',
    '一线、第一时间、统一、三农、两会、万一、2048，沪深300期指，5天线，8部委，2单元，315晚会',
  ],
]

test.each(uncounted)('%s: %s', (_rule, text) => {
  expect(texts(text)).toEqual([])
})

test('every rule is tried', () => {
  const tried = new Set(uncounted.map(([rule]) => rule))
  expect(rules.map(([id]) => id).filter((id) => !tried.has(id))).toEqual([])
})

test('一 counts where something counts it', () => {
  expect(texts('仅一名队员')).toEqual(['一名'])
  expect(texts('获银奖两个、铜奖一个。')).toEqual(['两个', '一个'])
  expect(texts('等了一个小时')).toEqual(['一个小时'])
})

test('levels count after a list of them', () => {
  expect(texts('州、县、乡三级会议')).toEqual(['三级'])
  expect(texts('市县两级干部')).toEqual(['两级'])
})

test.each([
  ['气温降到零下5度', '零下5度', -5],
  ['同比增长-3.2%', '-3.2%', -3.2],
  ['净利润为负3.9亿元', '负3.9亿元', -390_000_000],
  ['背负300万元', '300万元', 3_000_000],
  ['5-10人', '5-10人', null],
  ['长二点五公里', '二点五公里', 2.5],
])('below zero and between: %s', (text, printed, value) => {
  const [found] = findQuantities(viewOf(text))
  expect([found && text.slice(found.start, found.end), found?.value]).toEqual([printed, value])
})

test.each([
  ['大于等于20米', 20, null],
  ['不小于30岁', 30, null],
  ['不大于5公斤', null, 5],
])('bounds in the words of measures: %s', (text, lower, upper) => {
  expect(findQuantities(viewOf(text))).toMatchObject([{ lower, upper }])
})

test('a numeral in the name of a place is none', () => {
  const text = '三台县的两名教师'
  expect(findQuantities(viewOf(text), [{ start: 0, end: 3 }]).map(({ start }) => start)).toEqual([4])
})

test.each([
  ['q-unit', '派出25名队员', 25, null, null],
  ['q-no-unit', '存粮10余万', 100_000, 100_000, null],
  ['q-range', '每队5—10人', null, 5, 10],
  ['q-fraction', '三分之一', 0.333333333333, null, null],
  ['q-fraction', '百分之三十', 30, null, null],
  ['q-damaged', '队里\ufffd4名渠长', null, 4, 94],
])('%s: %s', (rule, text, value, lower, upper) => {
  expect(findQuantities(viewOf(text))).toMatchObject([{ rule, value, lower, upper }])
})
