/** How often a formula was used in a month. */
export interface MonthOfUse {
  /** 'YYYY-MM' */
  month: string
  /** Articles of the month that use it, reprints counted once. */
  articles: number
  /** All dated articles of the month. */
  of: number
  /** `articles` of `of`; null where there are too few to say. */
  share: number | null
  /** 95 % confidence interval of the share (Wilson's score interval); null with the share. */
  interval: { low: number; high: number } | null
}

/** Fewer articles than this in a month say nothing about a share. */
export const fewestOfMonth = 20

const z = 1.959963984540054

/** Wilson's score interval of a share. E. B. Wilson, 1927. */
export function wilson(hits: number, of: number): { low: number; high: number } {
  const share = hits / of
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const middle = share + (z * z) / (2 * of)
  const scale = 1 + (z * z) / of
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/** One month, with its share where there is enough to say. */
export function monthOfUse(month: string, articles: number, of: number): MonthOfUse {
  const enough = of >= fewestOfMonth
  return {
    month,
    articles,
    of,
    share: enough ? articles / of : null,
    interval: enough ? wilson(articles, of) : null,
  }
}
