import { expect, test } from 'vitest'
import { row } from '../draft.ts'
import { randomFrom } from '../random.ts'
import { withReplacements, withShiftedRuns } from './wrong-bytes.ts'

const paragraph = row('paragraph', '全镇的摊主都搬进了新棚，石桥镇24名管理员轮流守秤，早市比从前安静。')

test('a stretch is read one byte late; what stands around it is whole', () => {
  const texts = Array.from({ length: 20 }, (_, seed) => withShiftedRuns([paragraph], randomFrom(seed))[0])
  for (const damaged of texts) {
    expect(damaged?.lossy).toBe(true)
    expect(damaged?.text).toMatch(/^全镇的摊主.*\?2?4名管理员轮流守秤，早市比从前安静。$/)
    expect(damaged?.text).not.toContain('石桥镇')
  }
  expect(new Set(texts.map((damaged) => /\?24名/.test(damaged?.text ?? '')))).toEqual(new Set([true, false]))
})

test('a line without an ASCII digit keeps its bytes', () => {
  const plain = row('paragraph', '全镇的摊主都搬进了新棚，早市比从前安静。')
  expect(withShiftedRuns([plain], randomFrom(1))).toEqual([plain])
})

test('lost characters become 锟斤拷', () => {
  const [damaged] = withReplacements([paragraph], randomFrom(3))
  expect(damaged?.text).toContain('锟斤拷')
  expect(damaged?.text.length).toBe(paragraph.text.length + 1)
})
