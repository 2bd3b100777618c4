import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleFormats } from './article-formats.ts'
import { corpusFormats } from './corpus-formats.ts'
import { read } from './export.fixture.ts'

const { article, page, options } = read()

test('every format has an extension of its own and the names of its kind', () => {
  const extensions = Object.values(articleFormats).map(({ extension }) => extension)
  expect(new Set(extensions).size).toBe(extensions.length)
  for (const { mediaType } of [...Object.values(articleFormats), ...Object.values(corpusFormats)])
    expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+(?:;.+)?$/)
})

test('TEI says what the page states, where it does and how certain that is', () => {
  const xml = articleFormats.tei.write(article, page, options)
  expect(xml).toMatch(/<title type="main" n="\d+-\d+" cert="high">提灯人走进山村<\/title>/)
  expect(xml).toMatch(/<author role="reporter"><persName n="\d+-\d+">林小禾<\/persName><\/author>/)
  expect(xml).toMatch(/<editor role="editor"><persName n="\d+-\d+">周舟<\/persName><\/editor>/)
  expect(xml).toMatch(/<date type="published" n="\d+-\d+" cert="high" when-iso="2021-10-28T12:13">/)
  expect(xml).toMatch(/<num value="300" atLeast="300">300余户<\/num><\/measure>/)
})

test('no format of an article needs Node', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name))
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  expect(sources.length).toBeGreaterThan(20)
  for (const source of sources) expect(source).not.toMatch(/from 'node:|\bBuffer\b.*\(|\bprocess\./)
})
