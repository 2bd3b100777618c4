import { expect, test } from 'vitest'
import { lettersOf } from './letters.ts'
import { limbsAround, limbsOf } from './limbs.ts'

function slogan(block: string, phrase: string): string[] {
  const letters = lettersOf(block)
  const start = letters.text.indexOf(phrase)
  return limbsAround(letters, limbsOf(letters), start, start + phrase.length).map((limb) =>
    letters.text.slice(limb.start, limb.end),
  )
}

test.each([
  ['大家说，船到有灯、灯到有人。', '船到有灯', ['船到有灯', '灯到有人']],
  ['做到船到有灯、灯到有人的本分', '灯到有人', ['船到有灯', '灯到有人']],
  ['夜里，船到有灯，谁也不怕。', '船到有灯', ['船到有灯']],
  ['一盏灯就是一座码头，一条船就是一个村庄', '一条船就是', ['一条船就是']],
])('%s: %s stands in %j', (block, phrase, limbs) => {
  expect(slogan(block, phrase)).toEqual(limbs)
})

test('the limbs of a slogan end with its sentence', () => {
  expect(slogan('船到有灯。灯到有人。', '船到有灯')).toEqual(['船到有灯'])
})
