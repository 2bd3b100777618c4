import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { gb2312Bytes, gb2312Candidates, gb2312Character } from './gb2312.ts'

test('every cell agrees with the library that the table came from', () => {
  const different: string[] = []
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const char = gb2312Character(lead, trail)
      if (char === null) continue
      if (iconv.decode(Buffer.from([lead, trail]), 'gbk') !== char) different.push(char)
      if (gb2312Bytes(char) !== lead * 256 + trail) different.push(`back ${char}`)
    }
  }
  expect(different).toEqual([])
})

test('bytes and characters that are not in the table are null', () => {
  expect(gb2312Character(0x41, 0xa1)).toBeNull()
  expect(gb2312Character(0xb0, 0x40)).toBeNull()
  expect(gb2312Character(0xaa, 0xa1)).toBeNull()
  for (const char of ['鎮', 'a', ' ', '', '𠀀', '\ufffd']) expect(gb2312Bytes(char)).toBeNull()
})

test('candidates share the byte that is known', () => {
  const [lead, trail] = [...iconv.encode('渡', 'gbk')] as [number, number]
  expect(gb2312Candidates({ lead })).toContain('渡')
  expect(gb2312Candidates({ trail })).toContain('渡')
  for (const char of gb2312Candidates({ lead })) expect(iconv.encode(char, 'gbk')[0]).toBe(lead)
  for (const char of gb2312Candidates({ trail })) expect(iconv.encode(char, 'gbk')[1]).toBe(trail)
})
