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
  const bar = new SingleBar({
    format: known
      ? '{bar} {percentage}% of {size} MB, {records} captures, {rate} a second, {eta_formatted} left'
      : '{records} captures, {rate} a second, {duration_formatted}',
    stream: process.stderr,
    hideCursor: true,
  })
  const started = performance.now()
  let records = 0
  const payload = () => ({
    records,
    rate: Math.round((records * 1000) / Math.max(1, performance.now() - started)),
    size: Math.round(total / 1e6),
  })
  bar.start(known ? total : 1, 0, payload())
  return {
    bytes: (count) => (known ? bar.increment(count) : undefined),
    records: (count) => {
      records += count
      bar.update(payload())
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
