import { expect, test } from 'vitest'
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

test('script-converted: spellings that only a converter leaves', () => {
  expect(check('鎮里的干部聯系了船工，準備工作最后由村民完成，關于渡船的事，以后再議。')).toBe(
    'hant-converted',
  )
})

test('one such spelling proves nothing', () => {
  expect(check('鎮長說，這里的燈亮了，船還沒來。')).toBe('hant')
})
