import { describe, expect, test } from 'vitest'
import { chooseLang, chooseTheme } from './preferences.ts'

describe('chooseLang', () => {
  test('the address wins over the cookie, and the cookie over the browser', () => {
    expect(chooseLang('en', 'zh', 'zh-CN')).toBe('en')
    expect(chooseLang(null, 'en', 'zh-CN')).toBe('en')
    expect(chooseLang(null, undefined, 'en-GB,en;q=0.9')).toBe('en')
  })

  test('the browser is asked by quality, and languages we do not speak are passed over', () => {
    expect(chooseLang(null, undefined, 'de, en;q=0.4, zh-TW;q=0.8')).toBe('zh')
    expect(chooseLang(null, undefined, 'fr')).toBe('zh')
    expect(chooseLang(null, undefined, null)).toBe('zh')
  })

  test('nonsense is not a language', () => {
    expect(chooseLang('<b>', 'xx', ';;q=,')).toBe('zh')
  })
})

test('a theme nobody offers is the system’s own', () => {
  expect(chooseTheme('dark', 'light')).toBe('dark')
  expect(chooseTheme(null, 'light')).toBe('light')
  expect(chooseTheme('neon', undefined)).toBe('system')
})
