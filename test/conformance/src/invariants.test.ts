import { captureId, type Envelope, type Page, toEnvelope } from '@jianbao/core'
import { type CaptureFile, fixtures, layouts, realCaptures } from '@jianbao/fixtures'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCapture, longLine } from './captures.arbitrary.ts'
import { violations } from './violations.ts'

function pageOf(envelope: Envelope): Page {
  if (!envelope.ok) throw new Error(envelope.error.message)
  return envelope.page
}

async function violationsOf({ bytes, text }: CaptureFile): Promise<string[]> {
  const page = pageOf(toEnvelope({ id: await captureId(bytes), bytes, mediaType: 'text/plain' }))
  expect(page.capture.encoding).toBe('utf-8')
  return violations(text, page)
}

describe('the rules of the contract hold', () => {
  test.for([...fixtures(), ...layouts(), ...realCaptures()])('over $slug', async (capture) => {
    expect(await violationsOf(capture)).toEqual([])
  })

  test('over random captures', () => {
    fc.assert(
      fc.property(anyCapture, (text) => {
        expect(violations(text, pageOf(toEnvelope({ id: 'any', text })))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('over very long lines', () => {
    fc.assert(
      fc.property(longLine, (text) => {
        expect(violations(text, pageOf(toEnvelope({ id: 'long', text })))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

test('a second parse of the same capture gives the same bytes', () => {
  fc.assert(
    fc.property(anyCapture, (text) => {
      const once = () => JSON.stringify(toEnvelope({ id: 'any', text }))
      expect(once()).toBe(once())
    }),
    { numRuns: 50 },
  )
})
