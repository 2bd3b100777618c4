import { UsageError } from '../usage-error.ts'

/** No formula has the id that was asked for. */
export const noFormula = (id: string) =>
  new UsageError(`There is no formula "${id}". 'jianbao formulas --format json' lists ids.`)
