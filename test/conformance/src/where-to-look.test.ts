import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']

/** What a document names as a path of the repository: code marked words that begin with one of its folders, and links. */
function pathsIn(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8')
  const named = [...text.matchAll(/`((?:packages|apps|test|scripts|\.ci)\/[^`\s]*)`/g)]
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)]
  return [...named, ...linked].flatMap(([, path]) => path ?? []).filter((path) => !path.includes('/dist/'))
}

test.for(documents.flatMap((document) => pathsIn(document).map((path) => ({ document, path }))))(
  '$document names $path, which exists',
  ({ path }) => {
    expect(existsSync(join(root, path))).toBe(true)
  },
)

test('every task of the table has a path', () => {
  const [, table = ''] = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('## Where to look')
  const rows = table.split('\n## ')[0]?.match(/^\| (?!to |-).+\|$/gm) ?? []
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expect(row).toMatch(/^\| .+ \| `[^`]+` +\|$/)
})
