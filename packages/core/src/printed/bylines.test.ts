import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../fold.ts'
import { authorBeside, readBylines } from './bylines.ts'

/** `role name` of everyone a line credits, as printed. */
const check = (text: string) =>
  readBylines(foldText(text))
    .map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)
    .join(', ')

describe('roles before names', () => {
  test.each([
    ['记者方敏', 'reporter 方敏'],
    ['本报记者 方敏 何佳', 'reporter 方敏, reporter 何佳'],
    ['记者方敏、何佳、许多', 'reporter 方敏, reporter 何佳, reporter 许多'],
    ['记者 方敏 通讯员 何佳', 'reporter 方敏, correspondent 何佳'],
    ['記者方敏 通訊員何佳', 'reporter 方敏, correspondent 何佳'],
    ['记者方敏何佳', 'reporter 方敏, reporter 何佳'],
    ['记者欧阳小敏', 'reporter 欧阳小敏'],
    ['记者 扎西多吉', 'reporter 扎西多吉'],
    ['记者高方敏何', 'reporter 高方敏何'],
    ['记者 方 敏 通讯员 何 佳', 'reporter 方 敏, correspondent 何 佳'],
    ['特约记者 方敏 实习生 何佳', 'reporter 方敏, reporter 何佳'],
    ['责任编辑：方敏 校对：何佳', 'editor 方敏, proofreader 何佳'],
    ['责编：方敏', 'editor 方敏'],
    ['记 者 | 方敏 何佳', 'reporter 方敏, reporter 何佳'],
    ['责编：方敏 监审：何佳', 'editor 方敏'],
    ['作者：河东散人 提交日期：2031-05-06', 'author 河东散人'],
    ['作者：admin', ''],
    ['作者：方敏 我要评论', 'author 方敏'],
    ['作者：何佳 来源:柳溪网 选稿：方敏', 'author 何佳, editor 方敏'],
    ['作者：方敏', 'author 方敏'],
    ['撰稿：方敏 摄影：何佳', 'author 方敏, photographer 何佳'],
    ['文：方敏 图：何佳', 'author 方敏, photographer 何佳'],
    ['文丨方敏', 'author 方敏'],
    ['作者︱方方', 'author 方方'],
    ['本报记者方敏实习记者何佳发自柳溪', 'reporter 方敏, reporter 何佳'],
    ['《渡口周刊》记者方敏报道', 'reporter 方敏'],
    ['记者 综合报道', ''],
    ['記者方敏／江市報導', 'reporter 方敏'],
    ['编译/方敏', 'translator 方敏'],
    ['译者：方敏 审校：何佳', 'translator 方敏, proofreader 何佳'],
    ['责任编辑：fangmin', 'editor fangmin'],
    ['责任编辑：何小佳_N0123', 'editor 何小佳'],
    ['圖／記者方敏翻攝', 'photographer 方敏'],
    ['圖／翻攝畫面', ''],
    ['来源：柳溪晚报 记者：方敏 编辑：何佳', 'reporter 方敏, editor 何佳'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected))
})

describe('roles behind names', () => {
  test.each([
    ['方敏 文/图', 'author 方敏, photographer 方敏'],
    ['本报记者 方敏 何佳 文/图', 'author 方敏, photographer 方敏, author 何佳, photographer 何佳'],
    ['方敏 摄影报道', 'photographer 方敏'],
    ['何佳摄', 'photographer 何佳'],
    ['记者何佳摄', 'photographer 何佳'],
    ['本报记者 方敏 摄', 'photographer 方敏'],
    ['方敏/文 何佳/图', 'author 方敏, photographer 何佳'],
    ['文/方敏 图/何佳', 'author 方敏, photographer 何佳'],
    ['撰稿：方敏 供图：何佳', 'author 方敏, photographer 何佳'],
    ['（方敏编译）', 'translator 方敏'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected))
})

test.each([
  ['◎方敏', 'author 方敏'],
  ['□ 方敏 何佳', 'author 方敏, author 何佳'],
  ['□记者 方敏', 'reporter 方敏'],
  ['◎磨小豆', 'author 磨小豆'],
  ['●阿依古丽·买买提', 'author 阿依古丽·买买提'],
])('a mark before an author: %s', (text, expected) => expect(check(text)).toBe(expected))

test.each([
  ['新华社记者方敏青桥31日电', 'reporter 方敏'],
  ['新华社记者何小佳嘉青桥31日电', 'reporter 何小佳'],
  ['本报青桥5月6日电（记者方敏）', 'reporter 方敏'],
])('name-before-place: %s', (text, expected) => expect(check(text)).toBe(expected))

test.each([
  '本报记者',
  '责任编辑：',
  '编辑：佚名',
  '作者：柳溪报',
  '供稿：宣传办',
  '渡口的灯亮了',
  '方敏 何佳',
  '',
  '□',
])('nobody: %s', (text) => expect(check(text)).toBe(''))

test.each([
  ['作者：方敏柳溪大学教授', 'author 方敏'],
  ['作者：何小佳中国竹编学会会长', 'author 何小佳'],
  ['作者：方敏何佳', 'author 方敏, author 何佳'],
])('name-before-employer: %s', (text, expected) => expect(check(text)).toBe(expected))

test('name-after-source, name-before-date, name-behind-posts: a name without a label beside these is the author', () => {
  const check = (text: string) => authorBeside(foldText(text)).map(({ role, name }) => `${role} ${name}`)
  expect(check('2031-05-06 来源：柳溪晚报 何小佳 字号')).toEqual(['author 何小佳'])
  expect(check('何小佳 2031-05-06')).toEqual(['author 何小佳'])
  expect(check('作者：柳溪竹编研究会副会长、研究员何小佳）')).toEqual(['author 何小佳'])
  for (const text of [
    '时政 2031-05-06',
    '来源：柳溪晚报',
    '来源：柳溪晚报 打印',
    '来源：柳溪晚报 编辑',
    '来源：柳溪晚报 方敏',
    '来源：柳溪晚报 国际',
    '来源：柳溪晚报 云桥镇',
    '金桥区2031-07-19',
    '何家州 2031-07-19',
    '柳溪晚报 方敏',
    '来源： 方敏',
  ])
    expect(check(text)).toEqual([])
})

test('in any line a name is the slice at its offsets', () => {
  const unit = fc.constantFrom(
    '记者',
    '编辑',
    '方敏',
    '何',
    ' ',
    '：',
    '、',
    '(',
    ')',
    '□',
    '文/图',
    '摄',
    '5日电',
    '\ud83d',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      const folded = foldText(text)
      for (const { name, start, end } of readBylines(folded)) {
        expect(end).toBeGreaterThan(start)
        expect(folded.slice(start, end).replace(/\s/g, '')).toBe(name.replace(/\s/g, ''))
      }
    }),
  )
})

test.each(['编辑 方敏 审核 何佳', '作者：方敏 浏览次数：12'])(
  'no credit for what names no role of ours: %s',
  (text) => {
    expect(check(text)).toMatch(/^(?:editor|author) 方敏$/)
  },
)
