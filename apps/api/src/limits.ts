/** How large a capture may be. */
export interface Limits {
  /** Most bytes of a body; anything longer is cut off while it arrives. */
  body: number
  /** Most UTF-16 code units of decoded text; core's own limit if absent. */
  text?: number
}

/** Room for core's limit of 8 Mi code units in UTF-8 (three bytes each for Chinese), and for JSON around it. */
export const defaultLimits: Limits = { body: 32 * 1024 * 1024 }
