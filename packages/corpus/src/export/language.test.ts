import type { Edit } from '@jianbao/core'
import { expect, test } from 'vitest'
import { read } from './export.fixture.ts'
import { captureLanguage, textLanguage } from './language.ts'

const { page } = read()
const edit: Edit = { id: 'e0', kind: 'script', start: 0, end: 1, raw: '燈', text: '灯', certain: true }
const pageIn = (script: typeof page.capture.script, edits: Edit[]) => ({
  ...page,
  capture: { ...page.capture, script },
  edits,
})

test.each([
  ['hans', [], 'zh-Hans', 'zh-Hans'],
  ['hant', [], 'zh-Hant', 'zh-Hant'],
  ['hant', [edit], 'zh-Hans', 'zh-Hant'],
  ['hant-converted', [edit], 'zh-Hans', 'zh-Hant'],
  ['hant-converted', [], 'zh-Hant', 'zh-Hant'],
  ['none', [], 'zh', 'zh'],
] as const)('%s with edits %j: the text is %s, the capture %s', (script, edits, text, capture) => {
  expect(textLanguage(pageIn(script, [...edits]))).toBe(text)
  expect(captureLanguage(script)).toBe(capture)
})
