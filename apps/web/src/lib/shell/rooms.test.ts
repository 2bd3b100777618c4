import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roomOf, rooms } from './rooms.ts'

test('an address lies in the room that it begins with', () => {
  expect(roomOf('/')?.name).toBe('home')
  expect(roomOf('/read/a.2')?.name).toBe('articles')
  expect(roomOf('/formulas/f1')?.name).toBe('formulas')
  expect(roomOf('/formulasheet')).toBeUndefined()
})

test('every room of the menu has a page', () => {
  for (const { href } of rooms.flat())
    expect(existsSync(new URL(`../../routes${href === '/' ? '' : href}/+page.svelte`, import.meta.url))).toBe(
      true,
    )
})
