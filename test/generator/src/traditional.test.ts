import { violations } from '@jianbao/conformance/violations'
import { capturedText, type Page, parse, withoutEdit } from '@jianbao/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captureOf } from './capture.ts'
import { damages, generate, layoutNames } from './index.ts'

const seeds = fc.integer()
const layout = fc.constantFrom(...layoutNames)
const damage = fc.constantFrom(...damages)
const form = fc.constantFrom('text' as const, 'html' as const, 'bytes' as const)

const spansOf = ({ lines }: Page) => lines.map(({ pieces }) => pieces.map(({ start, end }) => [start, end]))
const textOf = ({ lines }: Page) => lines.map(({ text }) => text).join('\n')

/** What the rules say against an edit that nobody asked for. */
const asked = 'edits: a script edit on a page whose script is hans'

test('script hant: every offset stands where it stood, and no rule of the contract breaks', () => {
  fc.assert(
    fc.property(seeds, layout, damage, form, (seed, layout, damage, form) => {
      const capture = captureOf(
        generate(seed, { layout, damage, form, script: 'hans', encodingLabel: 'right' }),
      )
      const [page, written] = [parse(capture), parse(capture, { script: 'hant' })]
      expect(violations(capturedText(capture, written), written)).toEqual([asked])
      expect(spansOf(written)).toEqual(spansOf(page))
      expect(written.edits.some(({ kind }) => kind === 'script')).toBe(true)
    }),
  )
})

test('Simplified to Traditional and back is the same text, line by line', () => {
  fc.assert(
    fc.property(seeds, layout, (seed, layout) => {
      const { text } = generate(seed, { layout, damage: 'none', form: 'text', script: 'hans' })
      const written = textOf(parse({ id: 'x', text }, { script: 'hant' }))
      expect(written).not.toBe(text)
      expect(textOf(parse({ id: 'y', text: written }, { script: 'hans' }))).toBe(
        textOf(parse({ id: 'x', text })),
      )
    }),
  )
})

test('a converted page is written as the Simplified page that it was', () => {
  fc.assert(
    fc.property(seeds, layout, (seed, layout) => {
      const options = { layout, damage: 'glosses', form: 'text' } as const
      const page = (script: 'hans' | 'converted') =>
        parse(captureOf(generate(seed, { ...options, script })), { script: 'hant' })
      const converted = page('converted')
      if (converted.capture.script === 'hant-converted') expect(textOf(converted)).toBe(textOf(page('hans')))
    }),
  )
})

test('a page in Traditional script keeps its own forms', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.constantFrom('taiwan-paper' as const, 'hong-kong-paper' as const),
      (seed, layout) => {
        const capture = captureOf(generate(seed, { layout, damage: 'none', form: 'text' }))
        expect(parse(capture, { script: 'hant' }).edits).toEqual(parse(capture).edits)
      },
    ),
  )
})

test('undoing one line leaves the others in Traditional script', () => {
  const { text } = generate(7, { damage: 'none', form: 'text', script: 'hans' })
  const page = parse({ id: 'x', text }, { script: 'hant' })
  for (const { id } of page.edits) {
    const undone = withoutEdit(page, id)
    const changed = undone.lines.filter((line, i) => line.text !== page.lines[i]?.text)
    expect(changed).toHaveLength(1)
    expect(text).toContain(changed[0]?.text)
  }
})
