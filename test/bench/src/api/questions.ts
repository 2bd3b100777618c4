/** What the process that measures asks the process under load, one at a time. */
export type Question =
  | { what: 'serve-api' }
  | { what: 'serve-bare'; like: string }
  | { what: 'core-alone'; text: string; seconds: number }
  | { what: 'memory' }

export interface Answer {
  address?: string
  /** Captures a second. */
  rate?: number
  /** Bytes. */
  rss?: number
  heap?: number
}
