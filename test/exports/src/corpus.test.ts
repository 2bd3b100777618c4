import { capturedText, parse } from '@jianbao/core'
import { addPages, type Driver, eachArticle, eachPage, migrate, type StoredArticle } from '@jianbao/corpus'
import {
  articleColumns,
  claimColumns,
  claimsOf,
  corpusFormats,
  toCsv,
  toPageLines,
  toParquet,
} from '@jianbao/corpus/export'
import { openDriver } from '@jianbao/corpus/node'
import { generate } from '@jianbao/generator'
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { beforeAll, describe, expect, test } from 'vitest'
import { anySample, type Sample } from './articles.arbitrary.ts'
import { cite, schemaProblems } from './readers.ts'
import { cslList } from './schemas/csl-item.schema.ts'
import { jsonFeed } from './schemas/json-feed.schema.ts'

let driver: Driver
let articles: StoredArticle[]
beforeAll(async () => {
  driver = openDriver(':memory:')
  await migrate(driver)
  const pages = Array.from({ length: 60 }, (_, seed) => {
    const { text, html, bytes } = generate(seed)
    const content =
      text !== undefined ? { text } : html !== undefined ? { html } : { bytes: bytes as Uint8Array }
    const capture = { id: `seed-${seed}`, url: `https://example.org/${seed}`, ...content }
    const page = parse(capture)
    return { page, text: capturedText(capture, page), name: `${seed}.txt` }
  })
  await addPages(driver, pages)
  articles = await Array.fromAsync(eachArticle(driver))
  expect(articles.map(({ article }) => article)).toEqual(pages.flatMap(({ page }) => page.articles))
})

async function whole(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(pieces, (piece) => Buffer.from(piece)))
}
const text = async (pieces: AsyncIterable<string | Uint8Array>) => (await whole(pieces)).toString('utf8')
const written = (name: keyof typeof corpusFormats) => corpusFormats[name].write(eachArticle(driver))

async function* stored(samples: readonly Sample[]): AsyncGenerator<StoredArticle> {
  for (const { article, page, options } of samples)
    yield { article, page, text: options.text, name: options.name ?? null }
}

test('pages and articles are read once each, in the order added', async () => {
  const ids = await Array.fromAsync(eachPage(driver), ({ page }) => page.id)
  expect(ids).toEqual(Array.from({ length: 60 }, (_, seed) => `seed-${seed}`))
})

test('NDJSON is an article or a page a line', async () => {
  const read = (await text(written('ndjson')))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(read).toHaveLength(articles.length)
  read.forEach(({ page, ...article }, i) => {
    expect(article).toEqual(articles[i]?.article)
    expect(page).toMatchObject({ id: articles[i]?.page.id, name: articles[i]?.name })
  })
  const lines = (await text(toPageLines(eachPage(driver)))).trimEnd().split('\n')
  expect(lines).toHaveLength(60)
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ v: 1, ok: true, page: { id: expect.any(String) } })
})

describe('CSV', () => {
  const records = (csv: string): Record<string, string>[] => parseCsv(csv, { columns: true })
  const shown = (cell: string | number | boolean | null) => (cell === null ? '' : String(cell))

  test('reads back the articles and claims of the store', async () => {
    const rows = records(await text(written('csv')))
    expect(rows).toEqual(
      articles.map((row) => Object.fromEntries(articleColumns.map(({ name, of }) => [name, shown(of(row))]))),
    )
    const claims = await Array.fromAsync(claimsOf(eachArticle(driver)))
    expect(claims.length).toBeGreaterThan(300)
    expect(records(await text(written('claims-csv')))).toEqual(
      claims.map((row) => Object.fromEntries(claimColumns.map(({ name, of }) => [name, shown(of(row))]))),
    )
  })

  test('no text is a formula, and all of it comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySample, { maxLength: 3 }), async (samples) => {
        const rows = records(await text(toCsv(articleColumns, stored(samples))))
        expect(rows).toHaveLength(samples.length)
        rows.forEach((row, i) => {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
          const headline = samples[i]?.article.metadata.headline?.value.toWellFormed() ?? ''
          const kept = headline.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
          expect([kept, `'${kept}`]).toContain(row.headline)
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('Parquet', () => {
  const bufferOf = async (pieces: AsyncIterable<Uint8Array>) => {
    const { buffer, byteOffset, byteLength } = await whole(pieces)
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  }

  test('has real types, and null where nothing is stated', async () => {
    const file = await bufferOf(corpusFormats['claims-parquet'].write(eachArticle(driver)))
    const types = Object.fromEntries(
      parquetSchema(parquetMetadata(file)).children.map(({ element }) => [
        element.name,
        [element.type, element.converted_type, element.repetition_type],
      ]),
    )
    expect(types).toMatchObject({
      claim_id: ['BYTE_ARRAY', 'UTF8', 'REQUIRED'],
      value: ['DOUBLE', undefined, 'OPTIONAL'],
      approx: ['BOOLEAN', undefined, 'REQUIRED'],
      start: ['INT32', undefined, 'OPTIONAL'],
      indicator: ['BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
    })
    const claims = await Array.fromAsync(claimsOf(eachArticle(driver)))
    expect(await parquetReadObjects({ file })).toEqual(
      claims.map((row) => Object.fromEntries(claimColumns.map(({ name, of }) => [name, of(row)]))),
    )
  })

  test('reads back the articles of the store, and hostile ones', async () => {
    const cells = (rows: readonly StoredArticle[]) =>
      rows.map((row) =>
        Object.fromEntries(
          articleColumns.map(({ name, of }) => {
            const cell = of(row)
            return [name, typeof cell === 'string' ? cell.toWellFormed() : cell]
          }),
        ),
      )
    const file = await bufferOf(corpusFormats.parquet.write(eachArticle(driver)))
    expect(await parquetReadObjects({ file })).toEqual(cells(articles))
    await fc.assert(
      fc.asyncProperty(fc.array(anySample, { maxLength: 4 }), async (samples) => {
        const rows = await Array.fromAsync(stored(samples))
        const buffer = await bufferOf(toParquet(articleColumns, stored(samples)))
        expect(await parquetReadObjects({ file: buffer })).toEqual(cells(rows))
      }),
      { numRuns: 100 },
    )
  })

  test('is written a row group at a time', async () => {
    async function* many() {
      const [first] = articles
      if (first) for (let n = 0; n < 25_000; n++) yield first
    }
    const columns = articleColumns.filter(({ name }) => name === 'id' || name === 'claims')
    const file = await bufferOf(toParquet(columns, many()))
    const { row_groups: groups, num_rows: rows } = parquetMetadata(file)
    expect(Number(rows)).toBe(25_000)
    expect(groups.map(({ num_rows: count }) => Number(count))).toEqual([10_000, 10_000, 5_000])
  })
})

test('JSON Feed fits its schema and holds every body', async () => {
  const problems = schemaProblems(jsonFeed)
  const feed = JSON.parse(
    await text(corpusFormats.feed.write(eachArticle(driver), { base: 'https://example.org/v1/articles/' })),
  )
  expect(problems(feed)).toEqual([])
  expect(feed.items.map((item: { content_text: string }) => item.content_text)).toEqual(
    articles.map(({ article }) => article.body.map((block) => block.text).join('\n')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(anySample, { maxLength: 3 }), async (samples) => {
      const written = await text(corpusFormats.feed.write(stored(samples)))
      expect(problems(JSON.parse(written))).toEqual([])
      expect(written).not.toMatch(/[<\u2028\u2029]/)
    }),
    { numRuns: 100 },
  )
})

describe('citations of many', () => {
  test('CSL-JSON is one list', async () => {
    const list = JSON.parse(await text(written('csl')))
    expect(schemaProblems(cslList)(list)).toEqual([])
    expect(list.map(({ id }: { id: string }) => id)).toEqual(articles.map(({ article }) => article.id))
    expect(JSON.parse(await text(corpusFormats.csl.write(stored([]))))).toEqual([])
  })

  test('BibTeX and RIS hold as many records as articles, hostile ones too', async () => {
    expect(cite(await text(written('bib')), '@biblatex/text')).toHaveLength(articles.length)
    expect(cite(await text(written('ris')), '@ris/file')).toHaveLength(articles.length)
    await fc.assert(
      fc.asyncProperty(fc.array(anySample, { minLength: 1, maxLength: 3 }), async (samples) => {
        const bib = await text(corpusFormats.bib.write(stored(samples)))
        expect(cite(bib, '@biblatex/text')).toHaveLength(samples.length)
        const ris = await text(corpusFormats.ris.write(stored(samples)))
        expect(cite(ris, '@ris/file')).toHaveLength(samples.length)
      }),
      { numRuns: 100 },
    )
  })
})
