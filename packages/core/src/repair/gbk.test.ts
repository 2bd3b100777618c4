import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { gbkBytes, gbkCandidates, gbkCharacter } from './gbk.ts'

test('every cell is that of iconv-lite, and its character leads back to it', () => {
  let cells = 0
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = gbkCharacter(lead, trail)
      if (char === null) continue
      expect(char).toBe(iconv.decode(Buffer.from([lead, trail]), 'gb18030'))
      // A3A0 is the blank of A1A1 again.
      if (lead !== 0xa3 || trail !== 0xa0) expect(gbkBytes(char)).toBe((lead << 8) | trail)
      cells++
    }
  }
  expect(cells).toBeGreaterThan(21000)
})

test.each([
  ['没', 0xc3bb],
  ['喆', 0x86b4],
  ['镕', 0xe946],
  ['ㄊ', 0xa8ca],
  ['Ａ', 0xa3c1],
  ['。', 0xa1a3],
  ['\ue000', 0xaaa1],
])('the bytes of %s', (char, code) => expect(gbkBytes(char)).toBe(code))

test.each(['a', '🛶', '', '\ufffd', '두'])('%j has none', (char) => expect(gbkBytes(char)).toBeNull())

test.each([
  [0x80, 0xa1],
  [0xb0, 0x7f],
  [0xb0, 0xff],
  [0xff, 0xa1],
  [0xaa, 0xa1],
])('%i %i is no character', (lead, trail) => expect(gbkCharacter(lead, trail)).toBeNull())

test('candidates keep the byte that is known, in GB2312 where it can be', () => {
  expect(gbkCandidates({ lead: 0xb0 })).toContain('啊')
  expect(gbkCandidates({ lead: 0xb0 })).toHaveLength(94)
  expect(gbkCandidates({ trail: 0xa1 })).toContain('啊')
  expect(gbkCandidates({ lead: 0x86 })).toContain('喆')
  expect(gbkCandidates({ trail: 0x46 })).toContain('镕')
})
