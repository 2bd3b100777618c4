import { CorpusError } from './errors.ts'

const advice = {
  'store-locked':
    'Another process is writing to it. Wait until that one is done and try again; what was kept before is kept.',
  'disk-full':
    'There is no room on the disk. Make room and start again: what was kept before is kept, and the rest is added then.',
  'disk-failed':
    'The disk cannot be read or written. Look after it and start again: what was kept before is kept, and the rest is added then.',
  'store-broken':
    'It is damaged, or no database of Jianbao. Put a copy in its place, or move it away and add the captures again.',
} as const

/** SQLite's primary result codes, https://sqlite.org/rescode.html. */
const codes: ReadonlyMap<number, keyof typeof advice> = new Map([
  [5, 'store-locked'],
  [6, 'store-locked'],
  [10, 'disk-failed'],
  [11, 'store-broken'],
  [13, 'disk-full'],
  [26, 'store-broken'],
])

/** What befell a database, in a sentence, where SQLite says so; null for any other error. */
export function faultOf(error: unknown, path: string): CorpusError | null {
  const code =
    error instanceof Error && 'errcode' in error ? codes.get(Number(error.errcode) & 0xff) : undefined
  if (code === undefined) return null
  const reason = (error as Error).message
  return new CorpusError(code, `The database '${path}' cannot be used: ${reason}. ${advice[code]}`, {
    cause: error,
  })
}
