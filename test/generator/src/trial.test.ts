import { describe, expect, test } from 'vitest'
import { captureOnTrial, problems, shrink } from './trial.ts'

const runs = 2000

/** The long run is a command: `node test/generator/src/fuzz.ts --runs 1000000`. */
test(`core reads ${runs} mutated and random captures without breaking a rule of the contract`, () => {
  const failures = Array.from({ length: runs }, (_, seed) => ({
    seed,
    found: problems(captureOnTrial(seed)),
  }))
  expect(failures.filter(({ found }) => found.length > 0).slice(0, 3)).toEqual([])
})

test('a seed puts the same capture on trial each time', () => {
  for (let seed = 0; seed < 200; seed++) expect(captureOnTrial(seed)).toEqual(captureOnTrial(seed))
})

test('the captures on trial differ and are of every form', () => {
  const captures = Array.from({ length: 400 }, (_, seed) => captureOnTrial(seed))
  const contents = captures.map(({ text, html, bytes }) => text ?? html ?? String(bytes))
  expect(new Set(contents).size).toBeGreaterThan(390)
  for (const form of ['text', 'html', 'bytes'] as const)
    expect(captures.some((capture) => capture[form] !== undefined)).toBe(true)
})

describe('shrinking', () => {
  const misuse = { id: 'any', bytes: new TextEncoder().encode('渡口的船每天开八班。'), charset: 'klingon' }

  test('keeps the problem in the smallest content', () => {
    expect(problems(misuse)).toEqual([expect.stringContaining('klingon')])
    expect(shrink(misuse)).toEqual({ ...misuse, bytes: new Uint8Array() })
  })

  test('leaves a capture without a problem alone', () => {
    const capture = { id: 'any', text: '渡口的船每天开八班。' }
    expect(shrink(capture)).toBe(capture)
  })
})
