import { expect, test } from 'vitest'
import { readNumeral } from './numerals.ts'

const read = (text: string) => {
  const numeral = readNumeral(text, 0)
  return (
    numeral && [text.slice(0, numeral.end), numeral.form, numeral.value ?? [numeral.lower, numeral.upper]]
  )
}

test.each([
  ['2.2万个', '2.2万', 'plain', 22_000],
  ['513.88万元', '513.88万', 'plain', 5_138_800],
  ['12,600人', '12,600', 'plain', 12_600],
  ['1亿3000万元', '1亿3000万', 'plain', 130_000_000],
  ['1.5万亿元', '1.5万亿', 'plain', 1_500_000_000_000],
  ['2 万名', '2 万', 'plain', 20_000],
  ['1.7亿65岁', '1.7亿', 'plain', 170_000_000],
  ['一千三百', '一千三百', 'plain', 1300],
  ['一百零五', '一百零五', 'plain', 105],
  ['三万五', '三万五', 'plain', 35_000],
  ['廿五', '廿五', 'plain', 25],
  ['10余万', '10余万', 'plain', 100_000],
  ['百名', '百', 'bare', 100],
  ['二点五公里', '二点五', 'plain', 2.5],
  ['一千零六点零五', '一千零六点零五', 'plain', 1006.05],
  ['三点六万人', '三点六万', 'plain', 36_000],
  ['八点三十分', '八', 'plain', 8],
  ['三点五分', '三', 'plain', 3],
  ['一点一滴', '一', 'plain', 1],
  ['一万零十二', '一万零十二', 'plain', 10_012],
  ['0万元', '0万', 'plain', 0],
  ['10万万元', '10万万', 'plain', 1_000_000_000],
  ['5千米', '5', 'plain', 5],
  ['二〇二一年', '二〇二一', 'digits', [null, null]],
  ['二九一台', '二九一', 'digits', [null, null]],
  ['三四百', '三四百', 'pair', [300, 400]],
  ['三五个', '三五', 'pair', [3, 5]],
  ['二点五公里', '二点五', 'plain', 2.5],
  ['一点五亿元', '一点五亿', 'plain', 150_000_000],
  ['八点三十分', '八', 'plain', 8],
  ['一万零十二', '一万零十二', 'plain', 10_012],
  ['10万万斤', '10万万', 'plain', 1_000_000_000],
  ['五兆六十二亿四万五千二', '五兆六十二亿四万五千二', 'plain', 5_006_200_045_200],
  ['5兆瓦', '5', 'plain', 5],
  ['三千 八百 九十六 万', '三千 八百 九十六 万', 'plain', 38_960_000],
  ['七十百分位', '七十', 'plain', 70],
  ['三十 五十', '三十', 'plain', 30],
  ['1千零20', '1千零20', 'plain', 1020],
  ['两万两白银', '两万', 'plain', 20_000],
  ['二十几万', '二十几万', 'vague', [210_000, 290_000]],
  ['几十名', '几十', 'vague', [20, 99]],
  ['数百万', '数百万', 'vague', [2_000_000, 9_999_999]],
])('%s', (text, printed, form, value) => {
  expect(read(text)).toEqual([printed, form, value])
})

test('a lost digit leaves bounds, never a value', () => {
  expect(read('\ufffd4名')).toEqual(['\ufffd4', 'damaged', [4, 94]])
  expect(read('\ufffd十名')).toEqual(['\ufffd十', 'damaged', [10, 90]])
  expect(read('\ufffd0万元')).toEqual(['\ufffd0万', 'damaged', [0, 900_000]])
  expect(read('4\ufffd名')).toEqual(['4\ufffd', 'damaged', [null, null]])
})

test('no numeral, no reading', () => {
  expect(readNumeral('\ufffd\ufffd名', 0)).toBeNull()
  expect(readNumeral('数目', 0)).toBeNull()
  expect(readNumeral('', 0)).toBeNull()
})
