import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The command as it is shipped; built by `pnpm build`. */
export const command = fileURLToPath(new URL('../../../packages/cli/dist/jianbao.js', import.meta.url))

/** What a process took so far. */
export interface Use {
  seconds: number
  /** Seconds of processors, of all threads; null where the system does not tell. */
  cpu: number | null
  /** Most memory it held, MB; null where the system does not tell. */
  peak: number | null
}

/** A process whose use of the machine is watched. */
export interface WatchedRun {
  child: ChildProcess
  /** As of the last look. */
  use(): Use
  /** What it took in all. Rejects where it ends with another code than 0. */
  ended: Promise<Use>
}

/** Milliseconds between two looks. */
const interval = 50

/** Runs `jianbao` and watches it; what it says on stderr goes to ours unless `stdio` says otherwise. */
export function watchRun(
  args: readonly string[],
  stdio: SpawnOptions['stdio'] = ['ignore', 'ignore', 'inherit'],
  file = command,
): WatchedRun {
  const start = performance.now()
  const child = spawn(process.execPath, [file, ...args], { stdio })
  const seen: Omit<Use, 'seconds'> = { cpu: null, peak: null }
  const look = () => {
    const status = readProcess(child, 'status')
    const kilobytes = /VmHWM:\s*(\d+) kB/.exec(status)?.[1]
    if (kilobytes !== undefined) seen.peak = Number(kilobytes) / 1024
    // Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second; the name before them may hold blanks.
    const stat = readProcess(child, 'stat')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields.length > 13) seen.cpu = (Number(fields[11]) + Number(fields[12])) / 100
  }
  const watch = setInterval(look, interval)
  const use = () => ({ ...seen, seconds: (performance.now() - start) / 1000 })
  const ended = once(child, 'exit').then(([code]) => {
    clearInterval(watch)
    if (code !== 0) throw new Error(`jianbao ${args[0]} ended with code ${code}.`)
    return use()
  })
  return { child, use, ended }
}

function readProcess({ pid }: ChildProcess, name: 'status' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
