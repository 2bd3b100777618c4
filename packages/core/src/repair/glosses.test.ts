import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findGlosses } from './glosses.ts'

/** The text with its glosses taken out, and how many there were. */
function check(text: string): string {
  const found = findGlosses(text)
  const parts = found.map(({ start }, i) => text.slice(found[i - 1]?.end ?? 0, start))
  return `${parts.join('')}${text.slice(found.at(-1)?.end ?? 0)} ${found.length}`
}

describe('gloss', () => {
  test.each([
    ['three of them', '圖書館(guǎn)的燈(dēng)亮(liàng)了', '圖書館的燈亮了 3'],
    ['toneless ones beside them', '館(guǎn)的(de)燈(dēng)亮(liàng)了(le)', '館的燈亮了 5'],
    ['in full-width brackets', '館（guǎn）的燈（dēng）亮（liàng）', '館的燈亮 3'],
    ['a blank before the bracket or after it', '館(guǎn )的燈( dēng)亮(liàng  )', '館的燈亮 3'],
    ['nested in a bracket of the text', '云橋(鎮(zhèn))的館(guǎn)亮(liàng)', '云橋(鎮)的館亮 3'],
    ['with ü and its tones', '旅(lǚ)人(rén)綠(lǜ)衣', '旅人綠衣 3'],
    ['beside brackets of the text', '云橋(市)的館(guǎn)的燈(dēng)亮(liàng)', '云橋(市)的館的燈亮 3'],
  ])('%s', (_, text, expected) => expect(check(text)).toBe(expected))

  test.each([
    ['two are from the writer', '圖書館(guǎn)的燈(dēng)'],
    ['a rare character that a writer explains', '他姓仉（zhǎng），住在渡口。'],
    ['toneless syllables alone', '館(guan)的(de)了(le)着(zhe)'],
    ['after letters, digits and marks', 'a(guǎn)1(dēng)。(liàng)'],
    ['at the beginning of the text', '(guǎn)(dēng)(liàng)'],
    ['no closing bracket', '館(guǎn燈(dēng亮(liàng'],
    ['longer than a syllable', '館(guǎnliángdēng)燈(yīzhǎndēng)亮(liàngqǐláile)'],
    ['English in brackets', '渡口(ferry)的灯(lamp)亮(on)了'],
    ['upper case', '館(GUǍN)的燈(DĒNG)亮(LIÀNG)'],
  ])('kept: %s', (_, text) => expect(check(text)).toBe(`${text} 0`))

  test('the edit says what was there', () => {
    expect(findGlosses('館(guǎn)的燈(dēng)亮(liàng)')[0]).toEqual({
      start: 1,
      end: 7,
      kind: 'pinyin-gloss',
      raw: '(guǎn)',
      text: '',
      certain: true,
    })
  })

  test('in any text they are brackets with letters, in order', () => {
    const unit = fc.constantFrom('館', '(', ')', ' ', 'guǎn', 'de', '(dēng)', '燈(dēng)', '（')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        let last = 0
        for (const { start, end, raw } of findGlosses(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(raw).toBe(text.slice(start, end))
          expect(raw).toMatch(/^[(（] *\p{Script=Latin}+ *[)）]$/u)
          last = end
        }
      }),
    )
  })
})
