import { expect, test } from 'vitest'
import { toggled, withParams } from './filters.ts'

const address = new URL('http://127.0.0.1/articles?q=灯&source=甲报&cursor=x')

test('a value is added, and taken away where it is there; the list begins anew', () => {
  const added = toggled(address, 'source', '乙报')
  expect(new URL(added, address).searchParams.getAll('source')).toEqual(['甲报', '乙报'])
  expect(added).not.toContain('cursor')
  const gone = toggled(address, 'source', '甲报')
  expect(new URL(gone, address).search).toBe(`?q=${encodeURIComponent('灯')}`)
})

test('parameters are set and taken away', () => {
  const changed = new URL(withParams(address, { q: null, view: 'kwic' }), address)
  expect([...changed.searchParams.keys()]).toEqual(['source', 'cursor', 'view'])
})
