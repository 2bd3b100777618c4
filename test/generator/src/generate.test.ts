import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { damages, generate, layoutNames } from './index.ts'
import type { Form, Generated, Script } from './types.ts'

const seeds = fc.integer()
const layout = fc.constantFrom(...layoutNames)
const anyPage = fc
  .record({
    seed: seeds,
    layout,
    damage: fc.constantFrom(...damages),
    form: fc.constantFrom<Form>('text', 'html', 'bytes'),
  })
  .map(({ seed, ...options }) => ({ seed, options }))

const content = ({ text, html, bytes }: Generated) => text ?? html ?? Buffer.from(bytes ?? []).toString('hex')
const filledLines = (text: string) =>
  text.split(/\r\n|\n|\r/).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]))
const withoutBlanks = (text: string) => text.replace(/\s/g, '')

test('the same seed gives the same capture, to the byte', () => {
  fc.assert(
    fc.property(anyPage, ({ seed, options }) => {
      const [once, again] = [generate(seed, options), generate(seed, options)]
      expect(content(again)).toBe(content(once))
      expect(again).toEqual(once)
    }),
  )
})

test('bytes hold every character of the page', () => {
  const encodings = new Set<string>()
  for (let seed = 0; seed < 300; seed++) {
    const { bytes, mediaType, encoding = '', truth } = generate(seed, { form: 'bytes', damage: 'none' })
    const read = iconv.decode(Buffer.from(bytes ?? []), encoding)
    if (mediaType === 'text/plain') expect(read).toBe(truth.text)
    expect(read).not.toMatch(/\?\?|\ufffd/)
    encodings.add(encoding)
  }
  expect([...encodings].sort()).toEqual(['big5', 'gb18030', 'utf-16be', 'utf-16le', 'utf-8'])
})

test('neighbouring seeds give different captures', () => {
  const contents = Array.from({ length: 200 }, (_, seed) => content(generate(seed)))
  expect(new Set(contents).size).toBe(contents.length)
})

test('seeds alone reach every layout, damage, script and form', () => {
  const pages = Array.from({ length: 600 }, (_, seed) => generate(seed))
  expect(new Set(pages.map((page) => page.layout)).size).toBe(layoutNames.length)
  expect(new Set(pages.map((page) => page.damage)).size).toBe(damages.length)
  expect(new Set(pages.map((page) => page.script)).size).toBe(3)
  expect(new Set(pages.map((page) => page.form)).size).toBe(3)
})

describe('the truth', () => {
  test('labels every non-blank line of a text once, in order, damaged or not', () => {
    fc.assert(
      fc.property(seeds, layout, fc.constantFrom(...damages), (seed, name, damage) => {
        const { text = '', truth } = generate(seed, { layout: name, damage, form: 'text' })
        expect(truth.lines.map(({ line }) => line)).toEqual(filledLines(text))
        expect(filledLines(truth.text)).toEqual(filledLines(text))
      }),
    )
  })

  test('is the capture itself where nothing is damaged', () => {
    fc.assert(
      fc.property(seeds, layout, (seed, name) => {
        const { text, truth } = generate(seed, { layout: name, damage: 'none', form: 'text' })
        expect(text).toBe(truth.text)
      }),
    )
  })

  test.for<Script>(['hans', 'hant'])(
    'quotes titles, names and body from the undamaged page (%s)',
    (script) => {
      fc.assert(
        fc.property(seeds, layout, (seed, name) => {
          const { truth } = generate(seed, { layout: name, damage: 'none', script })
          const page = withoutBlanks(truth.text).replace(/■下转第\d版■上接第1版|■下轉第\d版■上接第1版/g, '')
          const jumpless = page.replace(/（[下上][转轉接]第[一二]版）/g, '')
          for (const { metadata, body } of truth.articles) {
            const { published: _, bylines, ...texts } = metadata
            for (const text of [...Object.values(texts), ...bylines.map((byline) => byline.name)])
              if (text !== null) expect(page).toContain(withoutBlanks(text))
            for (const { text } of body) expect(jumpless).toContain(withoutBlanks(text))
          }
        }),
        { numRuns: 300 },
      )
    },
  )

  test('has an article with a headline and a paragraph, or none at all', () => {
    fc.assert(
      fc.property(anyPage, ({ seed, options }) => {
        const { truth } = generate(seed, options)
        for (const [index, { metadata, body }] of truth.articles.entries()) {
          expect(metadata.headline).not.toBeNull()
          expect(body.some(({ type }) => type === 'paragraph')).toBe(true)
          expect(body.every(({ text }) => text !== '' && text.trim() === text)).toBe(true)
          expect(truth.lines.some(({ article }) => article === index)).toBe(true)
        }
        expect(truth.lines.every(({ article }) => article === null || truth.articles[article])).toBe(true)
      }),
    )
  })
})
