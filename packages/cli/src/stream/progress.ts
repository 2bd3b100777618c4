import { stat } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'

/** A bar on stderr with rate and time left. */
export interface StreamProgress {
  bytes(count: number): void
  records(count: number): void
  stop(): void
}

const silent: StreamProgress = { bytes() {}, records() {}, stop() {} }

/** By the bytes of the files read; of stdin, whose end nobody knows, only the records are counted. Nothing off a terminal. */
export async function startStreamProgress(paths: readonly string[]): Promise<StreamProgress> {
  if (!process.stderr.isTTY) return silent
  const sizes = await Promise.all(paths.map((path) => (path === '-' ? 0 : sizeOf(path))))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const known = total > 0 && !paths.includes('-')
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
    stop: () => bar.stop(),
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
