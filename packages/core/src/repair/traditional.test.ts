import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simplify } from './simplify.ts'
import { traditionalize } from './traditional.ts'

test.each([
  ['云桥镇的图书馆开门了', '雲橋鎮的圖書館開門了'],
  ['渡口的灯亮着，船还没来。', '渡口的燈亮著，船還沒來。'],
  ['ferry 🛶 07:08', 'ferry 🛶 07:08'],
  ['', ''],
])('%s', (text, expected) => expect(traditionalize(text)).toBe(expected))

describe('a character with several forms is chosen by its word', () => {
  test.each([
    ['发展，头发，理发，发现', '發展，頭髮，理髮，發現'],
    ['以后，皇后，后来', '以後，皇后，後來'],
    ['这里，公里，家里，邻里', '這裡，公里，家裡，鄰里'],
    ['干部，干净，干旱，干涉，树干', '幹部，乾淨，乾旱，干涉，樹幹'],
    ['面粉，方面，面条，对面', '麵粉，方面，麵條，對面'],
    ['制度，制造，制定，研制', '制度，製造，制定，研製'],
    ['台湾，台风，柜台', '臺灣，颱風，櫃檯'],
    ['关系，系统，联系', '關係，系統，聯繫'],
    ['只有，一只船', '只有，一隻船'],
    ['松树，放松，轻松', '松樹，放鬆，輕鬆'],
    ['山谷，谷物，稻谷', '山谷，穀物，稻穀'],
    ['复杂，恢复，复制', '複雜，恢復，複製'],
    ['奋斗，北斗', '奮鬥，北斗'],
    ['日历，历史', '日曆，歷史'],
    ['其余，多余', '其餘，多餘'],
  ])('%s', (text, expected) => expect(traditionalize(text)).toBe(expected))
})

describe('a form that would not come back stays Simplified', () => {
  test.each([
    ['走着走着就看见着火的船', '走著走著就看見着火的船'],
    ['著名的乾县', '著名的乾縣'],
  ])('%s', (text, expected) => expect(traditionalize(text)).toBe(expected))
})

test('words at the ends of the text are not read beyond them', () => {
  expect(traditionalize('发')).toBe('發')
  expect(traditionalize('发头')).toBe('發頭')
})

test('in any text: same length, and back again is what was there', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'发后里干面制台系只松谷着著乾县见借藉瞭了望名头以这公镇書馆灯'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const written = traditionalize(text)
      expect(written).toHaveLength(text.length)
      expect(simplify(written)).toBe(simplify(text))
      expect(traditionalize(simplify(written))).toBe(traditionalize(simplify(text)))
    }),
    { numRuns: 2000 },
  )
})
