import { divisionWithCode, nameAt } from './extract/gazetteer.ts'
import { foldText } from './fold.ts'

/** A province, prefecture or county of GB/T 2260. */
export interface NamedDivision {
  /** Six digits. */
  adcode: string
  name: string
  level: 'province' | 'prefecture' | 'county'
}

/** The division with that code, or null where none in force bears it. */
export function divisionOf(adcode: string): NamedDivision | null {
  const division = divisionWithCode(adcode)
  return division && { adcode, name: division.name, level: division.level }
}

/**
 * The divisions of that name, whole or without its generic word, in either script; several where they share it. A name that
 * is no longer in force stands for what took its code.
 */
export function divisionsNamed(name: string): NamedDivision[] {
  const folded = foldText(name)
  const entry = folded === '' ? null : nameAt(folded, 0)
  if (!entry || entry.name !== folded) return []
  return entry.divisions.map(({ code, name, level }) => ({ adcode: code, name, level }))
}
