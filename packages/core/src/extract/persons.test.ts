import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOrganisations } from './organisations.ts'
import { findPersons } from './persons.ts'
import { viewOf } from './regions.ts'

function personsIn(text: string, known: string[] = []) {
  const view = viewOf(text)
  return findPersons(view, [], findOrganisations(view, []), new Set(known)).map((person) => [
    text.slice(person.start, person.end),
    person.role && text.slice(person.role.start, person.role.end),
    person.organisation && text.slice(person.organisation.start, person.organisation.end),
    person.rule,
  ])
}
const namesIn = (text: string, known: string[] = []) => personsIn(text, known).map(([name]) => name)

test('n-role-before: a post, and the organisation that it belongs to', () => {
  expect(personsIn('县水利局局长陈大山表示，渠水通了。')).toEqual([
    ['陈大山', '局长', '县水利局', 'n-role-before'],
  ])
  expect(personsIn('村民赵四、党员吴秋云都来了。')).toEqual([
    ['赵四', '村民', null, 'n-role-before'],
    ['吴秋云', '党员', null, 'n-role-before'],
  ])
})

test('n-role-before: an adverb may follow the name', () => {
  expect(namesIn('院长陈大山亲自带队。')).toEqual(['陈大山'])
})

test('n-role-after: a title behind the name', () => {
  expect(personsIn('记者见到了林晓禾教授。')).toEqual([['林晓禾', '教授', null, 'n-role-after']])
  expect(namesIn('大家认真聆听林晓禾董事长的话。')).toEqual(['林晓禾'])
})

test('n-saying: a name that acts, at the beginning of a clause or after an organisation', () => {
  expect(personsIn('雨停了，周小满说，明天再来。')).toEqual([['周小满', null, null, 'n-saying']])
  expect(personsIn('县水利局陈大山作为代表发言。')[0]).toEqual(['陈大山', null, '县水利局', 'n-saying'])
})

test('n-foreign: a dash for the dot, where both sides are written as foreign names are', () => {
  expect(namesIn('发言人卡尔-林德到访，长岭-石桥铁路通车。')).toEqual(['卡尔-林德'])
  expect(namesIn('公司CEO陈大山说，茶卖完了。')).toEqual(['陈大山'])
})

test('n-foreign: names with a dot', () => {
  expect(personsIn('总统卡尔·林德到访，谈了“甲·乙”一事。')).toEqual([
    ['卡尔·林德', '总统', null, 'n-foreign'],
  ])
})

test('n-foreign: any middle dot; what quotation marks hold is nobody', () => {
  expect(namesIn('研究员卡尔・林德深表赞同，发射了卫星“巴克・塔里”星。')).toEqual(['卡尔・林德'])
})

test('n-listed: names side by side, beside a known one or three and more at the beginning of a clause', () => {
  expect(personsIn('律师陈大山、吴秋云在网上发文。')).toEqual([
    ['陈大山', '律师', null, 'n-role-before'],
    ['吴秋云', null, null, 'n-listed'],
  ])
  expect(namesIn('林晓禾、陈大山、周敏、吴秋云出席座谈会。')).toEqual(['林晓禾', '陈大山', '周敏', '吴秋云'])
  expect(
    namesIn('种下马铃薯、黄花菜、高粱，采了金银花、黄连素、白头翁，讲求高质量、高效率、高水平。'),
  ).toEqual([])
})

test('n-surname: somebody who is called by the surname alone', () => {
  expect(personsIn('撞上了过路的57岁李姓男子，44岁陈姓客运司机报了警。')).toEqual([
    ['李姓男子', '男子', null, 'n-surname'],
    ['陈姓客运司机', '客运司机', null, 'n-surname'],
  ])
  expect(personsIn('农民王某和船都不见了，牛首山某山谷起了雾。')).toEqual([
    ['王某', '农民', null, 'n-surname'],
  ])
})

test('n-signed: the name in brackets at the end', () => {
  expect(personsIn('船开了，天也亮了。(林晓禾)')).toEqual([['林晓禾', null, null, 'n-signed']])
  expect(namesIn('船开了，天也亮了(明天继续)')).toEqual([])
})

test('a name of two, though the next character could be its third', () => {
  expect(namesIn('律师陈勇则向记者透露，船开了。')).toEqual(['陈勇'])
})

test('n-again: a name of three that was found before', () => {
  expect(personsIn('渠边站着陈大山一个人。', ['陈大山'])).toEqual([['陈大山', null, null, 'n-again']])
  expect(namesIn('渠边站着陈大山一个人。')).toEqual([])
  expect(namesIn('渠边站着李安', ['李安'])).toEqual([])
})

test('a compound surname, and two characters before a verb', () => {
  expect(namesIn('校长欧阳文秀说。')).toEqual(['欧阳文秀'])
  expect(namesIn('镇长李安介绍了情况。')).toEqual(['李安'])
})

test.each([
  '党员干部戴上红袖章',
  '1万余名党员响应号召',
  '各级书记明确责任',
  '有关专家表示',
  '志愿者向社区居民宣传',
])('nobody is named: %s', (text) => {
  expect(namesIn(text)).toEqual([])
})

test('any text: in order, apart, in bounds', () => {
  const pieces = [...'陈李欧阳大山说的、。·局长书记党员教授县水利局斯克尔'.split('')]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const view = viewOf(text)
      let end = 0
      for (const found of findPersons(view, [], findOrganisations(view, []), new Set())) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeGreaterThan(found.start)
        end = found.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
