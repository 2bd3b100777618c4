import { parse } from '@jianbao/core'
import { expect, test } from 'vitest'
import { captureOf } from './capture.ts'
import { generate, layoutNames } from './index.ts'

const seedsOfEach = 15
const repairs = new Set(['pinyin-gloss', 'mojibake', 'script', 'suspected'])

test.for(layoutNames)('nothing is repaired on an undamaged page: %s', (layout) => {
  for (let seed = 0; seed < seedsOfEach; seed++) {
    for (const script of ['hans', 'hant'] as const) {
      for (const form of ['text', 'html'] as const) {
        const page = parse(captureOf(generate(seed, { layout, script, form, damage: 'none' })))
        expect(page.capture.script, `seed ${seed}`).toBe(script)
        expect(page.edits.filter(({ kind }) => repairs.has(kind))).toEqual([])
      }
    }
  }
})
