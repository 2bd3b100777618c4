import { beforeAll, expect, test } from 'vitest'
import { type Bundle, bundle } from './bundle.ts'
import { entries } from './entries.ts'

const bundles = new Map<string, Bundle>()

beforeAll(async () => {
  for (const [name, source] of Object.entries(entries)) bundles.set(name, await bundle(source))
})

const pathsIn = (name: keyof typeof entries) => bundles.get(name)?.files.map(({ path }) => path) ?? []

test('structure of text loads no facts, no gazetteer, no legacy encodings, no HTML parser and no Traditional forms', () => {
  const paths = pathsIn('/structure')
  expect(paths).toContain('packages/core/src/pipeline.ts')
  expect(
    paths.filter((path) =>
      /\/(extract|legacy)\/|shifted-gbk|traditional|\/html(\/render)?\.ts|node_modules/.test(path),
    ),
  ).toEqual([])
})

test('structure of HTML adds the parser and its own reader alone', () => {
  const text = new Set(pathsIn('/structure'))
  const added = pathsIn('/structure with /html').filter((path) => !text.has(path))
  expect(added).toContain('packages/core/src/html.ts')
  expect(
    added.filter(
      (path) => !/core\/src\/html[./]|node_modules\/(htmlparser2|entities|dom[a-z]*)\//.test(path),
    ),
  ).toEqual([])
})

test('the tables of the legacy encodings come alone, with the repair that needs them', () => {
  expect(pathsIn('/legacy').filter((path) => !/core\/src\/(legacy|repair)[./]/.test(path))).toEqual([])
})

const kilobyte = 1024

test.each([
  ['/structure', 40],
  ['/structure with /html', 70],
])('%s is at most %i KB, compressed', (name, most) => {
  expect(bundles.get(name)?.gzip).toBeLessThanOrEqual(most * kilobyte)
})

test('everything but the legacy encodings is at most 150 KB, compressed', () => {
  const [all, legacy] = ['.', '/legacy'].map((name) => bundles.get(name)?.gzip ?? 0)
  expect((all ?? 0) - (legacy ?? 0)).toBeLessThanOrEqual(150 * kilobyte)
})

test('everything is more than each of its parts', () => {
  const all = bundles.get('.')?.gzip ?? 0
  for (const [name, { gzip }] of bundles) if (name !== '.') expect(gzip).toBeLessThan(all)
})
