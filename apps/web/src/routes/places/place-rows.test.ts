import type { PlaceNode } from '@jianbao/corpus'
import { expect, test } from 'vitest'
import { openedIn, opens, placeRows, toggledIn } from './place-rows.ts'

const node = (adcode: string, parent: string | null, articles: number): PlaceNode => ({
  adcode,
  name: adcode,
  level: 'county',
  parent,
  mentions: articles,
  articles,
  own: 0,
})
const nodes = [
  node('110000', null, 1),
  node('110105', '110000', 1),
  node('330000', null, 5),
  node('330500', '330000', 2),
  node('330523', '330500', 2),
  node('330700', '330000', 3),
]
const shown = (open: string | null) => placeRows(nodes, openedIn(open)).map(({ node: { adcode } }) => adcode)

test('what lies in a division is seen where it is open, those in most articles first', () => {
  expect(shown(null)).toEqual(['330000', '110000'])
  expect(shown('330000')).toEqual(['330000', '330700', '330500', '110000'])
  expect(shown('330500')).toEqual(['330000', '110000'])
  expect(shown('all')).toEqual(['330000', '330700', '330500', '330523', '110000', '110105'])
  expect(placeRows(nodes, 'all').map(({ depth, open }) => [depth, open])[3]).toEqual([2, null])
})

test('the address keeps what is open, and nothing that is not there', () => {
  expect(toggledIn(nodes, openedIn(null), '330000')).toBe('330000')
  expect(toggledIn(nodes, openedIn('330000,999999'), '330500')).toBe('330000,330500')
  expect(toggledIn(nodes, openedIn('330000'), '330000')).toBeNull()
  expect(toggledIn(nodes, openedIn('all'), '330000')).toBe('110000,330500')
})

test('the arrows alone open and close a row; with another key held they are the browser’s', () => {
  const key = (name: string, held = {}) =>
    opens({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held })
  expect(key('ArrowRight')).toBe(true)
  expect(key('ArrowLeft')).toBe(false)
  expect(key('Enter')).toBeNull()
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
    expect(key('ArrowLeft', { [held]: true })).toBeNull()
    expect(key('ArrowRight', { [held]: true })).toBeNull()
  }
})
