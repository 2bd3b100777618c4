import { violations } from '@jianbao/conformance/violations'
import {
  capturedText,
  type Edit,
  type Line,
  type Page,
  type Piece,
  parse,
  type Span,
  withoutEdit,
} from '@jianbao/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captureOf } from './capture.ts'
import { type Damage, damages, generate } from './index.ts'

/** A damaged page with the text it was read from. */
function damagedPage(seed: number, damage: Damage, form: 'text' | 'html'): { text: string; page: Page } {
  const capture = captureOf(generate(seed, { damage, form }))
  const page = parse(capture)
  return { text: capturedText(capture, page), page }
}

const pages = fc.record({
  seed: fc.integer(),
  damage: fc.constantFrom(...damages),
  form: fc.constantFrom('text' as const, 'html' as const),
})

const pick = (edits: readonly Edit[], at: number) => edits[at % Math.max(1, edits.length)]

/** What a line shows of each place in the capture: characters as captured, or what stands for them. */
const shown = ({ pieces }: Line) =>
  pieces.flatMap(({ start, end, text }) => {
    if (text !== undefined && text.length !== end - start) return [`${start}-${end} ${text}`]
    return Array.from({ length: end - start }, (_, i) => `${start + i} ${text?.charAt(i) ?? 'as captured'}`)
  })

/** The same of the pieces that an edit does not touch, but for blanks: an edit among them parts their run. */
const shownApart = (line: Line, edit: Edit) =>
  shown({
    ...line,
    pieces: line.pieces.filter(
      ({ start, end, text }) => text?.trim() !== '' && (end <= edit.start || start >= edit.end),
    ),
  })

/** Whether a piece is the captured characters of a span and maybe more. */
const covers = (piece: Piece, { start, end }: Span) =>
  piece.text === undefined && piece.start <= start && piece.end >= end

describe('one edit undone', () => {
  test('its characters stand as captured, every other place as before, no rule of the contract breaks', () => {
    fc.assert(
      fc.property(pages, fc.nat(), ({ seed, damage, form }, at) => {
        const { text, page } = damagedPage(seed, damage, form)
        const edit = pick(page.edits, at)
        if (edit === undefined) return
        const undone = withoutEdit(page, edit.id)
        expect(undone.edits).toEqual(page.edits.filter(({ id }) => id !== edit.id))
        expect(violations(text, undone)).toEqual([])
        undone.lines.forEach((line, i) => {
          const before = page.lines[i] as Line
          if (edit.kind === 'script') {
            expect(line.pieces.map(({ start, end }) => [start, end])).toEqual(
              before.pieces.map(({ start, end }) => [start, end]),
            )
            return
          }
          expect(shownApart(line, edit)).toEqual(shownApart(before, edit))
        })
        if (edit.kind === 'script') return
        const places = [...undone.lines, ...undone.articles.flatMap(({ body }) => body)]
        const own = { start: edit.start, end: edit.end }
        if (edit.kind !== 'suspected')
          expect(places.some(({ pieces }) => pieces.some((piece) => covers(piece, own)))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('two edits undone: the order does not matter', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), ({ seed, damage, form }, a, b) => {
        const { page } = damagedPage(seed, damage, form)
        const [one, other] = [pick(page.edits, a), pick(page.edits, b)]
        if (one === undefined || other === undefined || one === other) return
        const forth = withoutEdit(withoutEdit(page, one.id), other.id)
        const back = withoutEdit(withoutEdit(page, other.id), one.id)
        expect(forth.lines.map(shown)).toEqual(back.lines.map(shown))
        expect(forth.edits).toEqual(back.edits)
      }),
    )
  })
})

test('all edits undone, in any order: the lines are those of the capture', () => {
  fc.assert(
    fc.property(pages, fc.infiniteStream(fc.nat()), ({ seed, damage }, order) => {
      const { text, page } = damagedPage(seed, damage, 'text')
      let bare = page
      while (bare.edits.length > 0) bare = withoutEdit(bare, pick(bare.edits, order.next().value)?.id ?? '')
      const visible = (line: string) => line.replace(/[\s\u00a0]+/g, '')
      expect(bare.lines.map((line) => visible(line.text))).toEqual(
        text
          .split(/\r\n|\n|\r/)
          .map(visible)
          .filter((line) => line !== ''),
      )
    }),
    { numRuns: 60 },
  )
})
