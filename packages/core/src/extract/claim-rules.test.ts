import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('.', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'claim-rules.test.ts')
const tests = files.filter((name) => name.endsWith('.test.ts')).map(read)
const sources = files.filter((name) => !name.endsWith('.test.ts')).map(read)

/** What each letter before the dash is a rule for. */
const kinds = { i: 'item', v: 'verb', a: 'actor', t: 'time', n: 'indicator', d: 'date' }

test.each(Object.entries(kinds))(
  '%s-: every rule for the %s of a claim has a test that names it',
  (letter) => {
    const ids = new Set(
      sources.flatMap((source) => [...source.matchAll(/'([a-z]-[a-z-]+)'/g)].map(([, id = '']) => id)),
    )
    const own = [...ids].filter((id) => id.startsWith(`${letter}-`))
    expect(own.length).toBeGreaterThan(2)
    expect(
      own.filter((id) => !tests.some((text) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text))),
    ).toEqual([])
  },
)

test('every code of a check has a test that names it', () => {
  const codes = [...read('checks.ts').matchAll(/report\(\s*'([a-z-]+)'/g)].map(([, code = '']) => code)
  expect(codes.length).toBeGreaterThan(2)
  expect(codes.filter((code) => !tests.some((text) => text.includes(code)))).toEqual([])
})
