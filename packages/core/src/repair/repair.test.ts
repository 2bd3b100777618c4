import { expect, test } from 'vitest'
import { legacy } from '../legacy.ts'
import { findDamage } from './repair.ts'

const check = (text: string) => {
  const { edits, script } = findDamage(text, legacy)
  return [script, ...edits.map(({ kind, start, end }) => `${kind} ${start}-${end}`)]
}

test('every kind of damage, in the order of the text', () => {
  expect(check('館(guǎn)的燈(dēng)亮(liàng)&amp;\u200b锟斤拷')).toEqual([
    'hant-converted',
    'pinyin-gloss 1-7',
    'pinyin-gloss 9-15',
    'pinyin-gloss 16-23',
    'entity 23-28',
    'artifact 28-29',
    'mojibake 29-32',
  ])
})

test('clean text has no edits', () => {
  expect(check('渡口的灯亮了，船还没来。\n“来了吗？”他问。')).toEqual(['hans'])
})

test('edits do not overlap', () => {
  const text = '锟斤拷?&nbsp;?渡口??刀ㄊ?4名&#65311;\u200b??道窒赜峙沙?4'
  const { edits } = findDamage(text, legacy)
  edits.slice(1).forEach((edit, i) => {
    expect(edit.start).toBeGreaterThanOrEqual(edits[i]?.end ?? 0)
  })
})
