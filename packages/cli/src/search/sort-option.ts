import { UsageError } from '../usage-error.ts'

/** The order asked for, if it is one that the view knows. */
export function sortOf<Sort extends string>(
  given: string | undefined,
  known: readonly Sort[],
  what: string,
): { sort?: Sort } {
  if (given === undefined) return {}
  const sort = known.find((name) => name === given)
  if (sort !== undefined) return { sort }
  throw new UsageError(`${what} are not sorted by '${given}'. Use --sort ${known.join(', --sort ')}.`)
}
