import type { Driver, FacetName, SearchOptions } from '@jianbao/corpus'

export type Format = 'table' | 'json' | 'csv'

/** What of the options a view may use beside the search itself. */
export interface ViewOptions extends SearchOptions {
  limit?: number
  cursor?: string
  sort?: string
  facet?: FacetName[]
  width?: number
  claims?: boolean
}

/** One way to show what is found: `items` with its cursor and count, in every format. */
export type View = (driver: Driver, options: ViewOptions) => Promise<Record<Format, () => string>>

/** A list of the contract as one line of JSON. */
export const asJson = (list: { items: readonly unknown[]; next: string | null; total: number }) =>
  `${JSON.stringify(list)}\n`
