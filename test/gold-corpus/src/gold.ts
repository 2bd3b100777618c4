import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@jianbao/core'
import { addPages, computeCopies, computeFormulas, type Driver, migrate } from '@jianbao/corpus'
import { openDriver } from '@jianbao/corpus/node'

/** What a person found in the twenty articles. Articles are named by their number. */
export interface Truth {
  frames: { text: string; articles: string[]; class: string; how: string }[]
  copies: { a: string; b: string; kind: string }[]
  indicators: { indicator: string; rows: IndicatorRow[] }[]
  grades: { a: ClaimName; b: ClaimName; grade: 'A' | 'B' | 'C'; why: string }[]
}

export interface IndicatorRow {
  article: string
  /** GB/T 2260 code. */
  place: string
  scope: string
  value: number
  lower: number | null
  upper: number | null
  unit: string
}

interface ClaimName {
  article: string
  indicator: string | null
}

const folder = fileURLToPath(new URL('..', import.meta.url))
/** They are samples too: `npm start` shows them where the store is empty. */
const captures = join(folder, '../../apps/web/samples/papers')

export const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth

/** The corpus of the twenty articles, in memory, with its copies and formulas computed. */
export async function goldCorpus(): Promise<Driver> {
  const driver = openDriver(':memory:')
  await migrate(driver)
  const files = readdirSync(captures).sort()
  await addPages(
    driver,
    files.map((file) => {
      const text = readFileSync(join(captures, file), 'utf8')
      return { page: parse({ id: file.slice(0, 2), text }), text, name: file }
    }),
  )
  await computeCopies(driver)
  await computeFormulas(driver)
  return driver
}
