import { SingleBar } from 'cli-progress'
import { readPaths } from './read-paths.ts'

export interface Progress {
  step(): void
  /** Makes way for a line on stderr; the bar comes back below it. */
  clear(): void
  stop(): void
}

/** A bar on stderr that counts the files of `paths`; nothing where stderr is no terminal. */
export async function startProgress(paths: readonly string[]): Promise<Progress> {
  if (!process.stderr.isTTY) return { step() {}, clear() {}, stop() {} }
  let total = 0
  for await (const _ of readPaths(paths)) total++
  const bar = new SingleBar({
    format: '{bar} {value}/{total} captures, {eta_formatted} left',
    stream: process.stderr,
    hideCursor: true,
  })
  bar.start(total, 0)
  return {
    step: () => bar.increment(),
    clear: () => process.stderr.write('\r\u001b[K'),
    stop: () => bar.stop(),
  }
}
