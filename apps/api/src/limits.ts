/** What one caller may ask of the server. */
export interface Limits {
  /** Most bytes of a body; anything longer is cut off while it arrives. */
  body: number
  /** Most UTF-16 code units of decoded text; core's own limit if absent. */
  text?: number
  /** Longest wait for the next bytes of a body, in milliseconds. */
  idle: number
  /** Most captures that are received and read at a time. */
  concurrency: number
  /** Most costly requests a minute from one address; no limit if absent. */
  rate?: number
}

/** The body has room for core's limit of 8 Mi code units in UTF-8 (three bytes each for Chinese), and for JSON around it. */
export const defaultLimits: Limits = { body: 32 * 1024 * 1024, idle: 20_000, concurrency: 256 }
