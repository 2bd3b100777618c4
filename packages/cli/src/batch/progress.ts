import { stat } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'

/** A bar on stderr with rate and time left. */
export interface Progress {
  bytes(count: number): void
  records(count: number): void
  /** Makes way for a line on stderr; the bar comes back below it. */
  clear(): void
  stop(): void
}

const silent: Progress = { bytes() {}, records() {}, clear() {}, stop() {} }

/** By the bytes of the files read; of stdin, whose end nobody knows, only the records are counted. Nothing off a terminal. */
export async function startProgress(paths: Iterable<string> | AsyncIterable<string>): Promise<Progress> {
  if (!process.stderr.isTTY) return silent
  let total = 0
  let endless = false
  for await (const path of paths) {
    if (path === '-') endless = true
    else total += await sizeOf(path)
  }
  const known = total > 0 && !endless
  return startBar(
    known
      ? '{bar} {percentage}% of {size} MB, {records} captures, {rate} a second, {eta_formatted} left'
      : '{records} captures, {rate} a second, {duration_formatted}',
    { total: known ? total : 1, steps: known ? 'bytes' : 'none' },
  )
}

/** By the number of captures, which is known. Nothing off a terminal. */
export function countedProgress(total: number): Progress {
  if (!process.stderr.isTTY || total === 0) return silent
  return startBar('{bar} {percentage}% of {total} captures, {rate} a second, {eta_formatted} left', {
    total,
    steps: 'records',
  })
}

/** What moves the bar on. */
type Steps = 'bytes' | 'records' | 'none'

function startBar(format: string, { total, steps }: { total: number; steps: Steps }): Progress {
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true })
  const started = performance.now()
  let records = 0
  const payload = () => ({
    records,
    rate: Math.round((records * 1000) / Math.max(1, performance.now() - started)),
    size: Math.round(total / 1e6),
  })
  bar.start(total, 0, payload())
  return {
    bytes: (count) => (steps === 'bytes' ? bar.increment(count) : undefined),
    records: (count) => {
      records += count
      if (steps === 'records') bar.increment(count, payload())
      else bar.update(payload())
    },
    clear: () => process.stderr.write('\r\u001b[K'),
    stop: () => bar.stop(),
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
