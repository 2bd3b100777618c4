import { indicators } from '@jianbao/core'
import { editKinds } from '../edit-kinds.ts'

/** Facts that articles are asked for by. A new one needs a line here and a condition in `field-conditions.ts`. */
export type FieldName =
  | 'place'
  | 'publisher'
  | 'source'
  | 'person'
  | 'org'
  | 'scheme'
  | 'indicator'
  | 'formula'
  | 'from'
  | 'to'
  | 'date'
  | 'script'
  | 'damage'
  | 'is'

/** What a field makes of the value it is given: the value to keep, or a sentence that says what it should be. */
type Reading = { value: string } | { problem: string }

const asGiven = (value: string): Reading => ({ value })

const oneOf =
  (...values: string[]) =>
  (value: string): Reading =>
    values.includes(value) ? { value } : { problem: `is one of ${values.join(', ')}` }

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d)?)?)?)?$/

const date = (value: string): Reading =>
  datePattern.test(value)
    ? { value }
    : { problem: 'is a year, month or day such as 2021, 2021-10 or 2021-10-28' }

const indicatorIds = new Map(indicators.flatMap(({ id, zh, en }) => [zh, en, id].map((name) => [name, id])))

/** The id of an indicator by its id or by one of its names; what core does not know is an id of somebody's own. */
export const indicatorId = (name: string): string => indicatorIds.get(name) ?? name

/** How the value of each field is read. */
export const fields: Readonly<Record<FieldName, (value: string) => Reading>> = {
  place: asGiven,
  publisher: asGiven,
  source: asGiven,
  person: asGiven,
  org: asGiven,
  scheme: asGiven,
  indicator: (value) => ({ value: indicatorId(value) }),
  formula: asGiven,
  from: date,
  to: date,
  date,
  script: oneOf('hans', 'hant', 'hant-converted', 'none'),
  damage: oneOf(...editKinds),
  is: oneOf('dated', 'undated', 'stated', 'implied', 'unknown'),
}

export const isField = (name: string): name is FieldName => Object.hasOwn(fields, name)
