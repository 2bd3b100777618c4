import { z } from '@hono/zod-openapi'
import type { Filters, SearchOptions } from '@jianbao/corpus'

const several = (description: string, example?: string) =>
  z
    .union([z.string().min(1).max(300), z.array(z.string().min(1).max(300)).max(20)])
    .optional()
    .openapi({
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 300 },
      maxItems: 20,
      description,
      ...(example !== undefined && { example: [example] }),
    })

/** One word or name to look for. */
export const word = (description: string) => z.string().min(1).max(300).optional().openapi({ description })

/** A yes or no; `truth` reads it. */
export const flag = (description: string) => z.enum(['true', 'false']).optional().openapi({ description })
export const truth = (given: 'true' | 'false' | undefined): boolean | undefined =>
  given === undefined ? undefined : given === 'true'

/** What a list of articles can be narrowed by; of several values of one parameter any will do. */
export const filters = {
  place: several('A code of GB/T 2260 or a name; a province has its counties.', '330500'),
  publisher: several('The website, as printed.'),
  source: several('来源: the newspaper or agency, as printed.'),
  person: several('A person named.'),
  org: several('An organisation named.'),
  scheme: several('A scheme (机制) named.'),
  indicator: several('An indicator that a claim has.', 'volunteer-team'),
  formula: several('The id of a formula that it has.'),
  from: several('Published then or later: a year, month or day.', '2021-10'),
  to: several('Published then or earlier.'),
  month: several('Published in that month.'),
  date: several('Published then.'),
  script: several('`hans`, `hant`, `hant-converted` or `none`.'),
  damage: several('A kind of repair that the page has.', 'mojibake'),
  is: several('`dated`, `undated`, `stated`, `implied` or `unknown`: what is known of the date.'),
}

/** `q` and the filters. */
export const search = {
  q: z.string().max(1000).optional().openapi({
    description:
      'Words of any length in either script, "phrases", AND, OR, NOT or -, brackets, and fields such as title: or place:.',
    example: '网格 -招聘 place:湖州',
  }),
  ...filters,
}

type Query = { q?: string | undefined } & { [Name in keyof typeof filters]?: string | string[] | undefined }

/** What the corpus is asked for. */
export function searchOf({ q, ...query }: Query): SearchOptions {
  const wanted: Filters = {}
  for (const name of Object.keys(filters) as (keyof typeof filters)[]) {
    const value = query[name]
    if (value !== undefined) wanted[name] = value
  }
  return { ...(q !== undefined && { q }), filters: wanted }
}
