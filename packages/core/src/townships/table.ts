import { townships } from './generated/townships.ts'

/** The sign in the table for what a township is, and how its name ends. */
export const signs: readonly (readonly [string, string])[] = [
  ['/', '街道'],
  ['.', '镇'],
  ['-', '乡'],
  ['_', '苏木'],
]
const endOf = new Map(signs)

/** A division below the county. */
export interface Township {
  /** GB/T 10114: the six digits of its county and three of its own. */
  code: string
  name: string
}

let lineOf: Map<string, string> | null = null
const known = new Map<string, readonly Township[]>()

/** The townships of the county with that code, in the order of their own. */
export function townshipsOf(county: string): readonly Township[] {
  lineOf ??= new Map(townships.split('\n').map((line) => [line.slice(0, 6), line.slice(6)]))
  const found = known.get(county) ?? readLine(county, lineOf.get(county) ?? '')
  known.set(county, found)
  return found
}

function readLine(county: string, line: string): Township[] {
  let number = 0
  return Array.from(line.matchAll(/(\d{3})?([^\d/.\-_]+)([/.\-_])/g), ([, digits, stem = '', sign = '']) => {
    number = digits ? Number(digits) : number + 1
    return { code: county + String(number).padStart(3, '0'), name: stem + (endOf.get(sign) ?? '') }
  })
}
