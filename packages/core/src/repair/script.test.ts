import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import { traditional } from '../traditional.ts'
import { detectScript } from './script.ts'

const check = (text: string, glossed = false) => detectScript(text, glossed)

test.each([
  ['Simplified', '渡口的灯亮了，船还没来，大家都在等。', 'hans'],
  [
    'Simplified that quotes one Traditional sign',
    `${'渡口的灯亮了，船还没来。'.repeat(9)}匾上写着渡橋。`,
    'hans',
  ],
  ['characters that both scripts share', '山水之中有木屋一座', 'hans'],
  ['Taiwan', '颱風過後，里長帶著幹部在渡口準備沙包，餘下的事由志工製作清單，關於補助，之後再談。', 'hant'],
  [
    'Hong Kong',
    '渡輪公司於碼頭加開班次，市民在這裏排隊，裏面有座位，餘下乘客稍後再上，關於票價，以後再議。',
    'hant',
  ],
  ['no ideographs', 'ferry 07:08', 'none'],
  ['nothing', '', 'none'],
])('%s', (_, text, expected) => expect(check(text)).toBe(expected))

test('script-converted: Traditional with glosses', () => {
  expect(check('渡口的燈亮了，船還沒來。', true)).toBe('hant-converted')
})

test('Simplified with glosses is no converted text', () => {
  expect(check('渡口的灯亮了，船还没来。', true)).toBe('hans')
})

describe('script-converted: characters that only a converter leaves', () => {
  test.each([
    ['several kinds', '鎮里的干部聯系了船工，準備工作最后由村民完成，關于渡船的事，以后再議。'],
    ['two of them under mainland quotation marks', '村里的燈亮了，“以后每晚都亮”，船工說。'],
    ['one, under such marks and with a mainland word', '據悉，渡船以后每晚都開，“不漲價”。'],
    ['two kinds and a mainland word', '村委會說，村里的燈以后每晚都亮。'],
    ['forms that a converter takes for their own', '全麵推行新製度，渡船十分鍾開一班，停靠點增加到三個。'],
  ])('%s', (_, text) => expect(check(text)).toBe('hant-converted'))

  test.each([
    ['one proves nothing', '鎮長說，這里的燈亮了，船還沒來。'],
    ['one kind without quotation marks', '這里的燈亮了，那里的船來了，村里的人都在等，家里沒人。'],
    ['beside the right ones', '鎮里的干部聯系了船工，渡船以後每晚都開，裡面有座位，關於票價，之後再議。'],
    ['under the marks of Traditional script', '村里的燈亮了，「以后每晚都亮」，船工說。'],
    [
      'queens, wards, surnames and words that keep them',
      '皇后號渡輪停在后里，里長于大海、余先生和范小姐請鄉親們吃豆干、干貝，隔著茶几談這條線還有幾公里。',
    ],
    [
      'forms that neighbours make by chance',
      '團體製作，手機製造，地方麵包，女皇後來，吃麵對身體好，兩岸關係統一由會長說明。',
    ],
  ])('none: %s', (_, text) => expect(check(text)).toBe('hant'))
})

describe('script hant', () => {
  const lineOf = (text: string, options = {}) => {
    const { lines, diagnostics } = structure({ id: 'x', text }, { script: 'hant', ...options })
    return [lines[0]?.text, diagnostics.some(({ code }) => code === 'traditional-table-absent')]
  }

  test.each([
    ['Simplified', '渡口的灯以后每晚都亮，头发花白的船工说。', '渡口的燈以後每晚都亮，頭髮花白的船工說。'],
    [
      'converted',
      '據悉，渡船以后每晚都開，頭發花白的船工說，“不漲價”。',
      '據悉，渡船以後每晚都開，頭髮花白的船工說，“不漲價”。',
    ],
    [
      'written in Traditional',
      '渡口的燈以後每晚都亮，大家站在台上等着。',
      '渡口的燈以後每晚都亮，大家站在台上等着。',
    ],
  ])('%s', (_, text, expected) => expect(lineOf(text, { traditional })).toEqual([expected, false]))

  test('traditional-table-absent: without its entry the text stays, and a diagnostic says so', () => {
    expect(lineOf('渡口的灯亮了。')).toEqual(['渡口的灯亮了。', true])
  })
})
