import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('.', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.includes('generated'),
)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const sources = files.filter((path) => !path.endsWith('.test.ts')).map(read)
const tests = files.filter((path) => path.endsWith('.test.ts') && path !== 'rules.test.ts').map(read)

/** The first group of every match in the sources. */
const found = (pattern: RegExp) =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, id = '']) => id))

/** Every id in single quotes on what a pattern's first group finds. */
const quoted = (pattern: RegExp) =>
  found(pattern).flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, id = '']) => id))

const editKinds = /type EditKind =([^;]*?)\n\n/.exec(read('types.ts'))?.[1] ?? ''

/** Every id that a line, a field, an edit or a diagnostic can carry, as the sources write it. */
const ids = {
  'rule of a line': [...found(/\brule\(\s*'([a-z-]+)'/g), ...quoted(/(\['[a-zA-Z]+', '[a-z-]+'\])/g)],
  'rule of a field': [...quoted(/statedIn\(([^;]*?)\n/g), ...quoted(/\brule(?:: | = )([^\n]*)/g)],
  'rule named in the documentation': found(/\bRules? `([a-z]+(?:-[a-z]+)*)`/g),
  'kind of an edit': [...found(/\bkind: '([a-z-]+)'/g), ...found(/\badd\('([a-z-]+)'/g)].filter((kind) =>
    editKinds.includes(`'${kind}'`),
  ),
  'code of a diagnostic': [...found(/\bcode: '([a-z-]+)'/g), ...found(/\bsay\('\w+', '([a-z-]+)'/g)],
  'code of an error': found(/new CaptureError\(\s*'([a-z-]+)'/g),
}

test.each(Object.entries(ids))('%s: each is found and each has a test that names it', (_, list) => {
  expect(list.length).toBeGreaterThan(2)
  const untested = [...new Set(list)].filter(
    (id) => !tests.some((text) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)),
  )
  expect(untested).toEqual([])
})
