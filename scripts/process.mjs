// Child processes: started in the workspace's root, told of every signal that reaches us, never left behind.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Something the user can put right: printed as its sentence alone, without a stack. */
export class Stop extends Error {}

/** The user asked us to end: nothing more is printed. */
export class Interrupted extends Error {
  constructor(signal) {
    super(`ended by ${signal}`)
    this.exitCode = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal]
  }
}

/** A terminal sends Ctrl-C to the children as well, and most programs take a second one as a wish to be killed at once. */
const patience = { SIGHUP: 0, SIGINT: 3_000, SIGTERM: 0 }

const children = new Set()
let received = null

for (const [signal, delay] of Object.entries(patience)) {
  process.on(signal, () => {
    received = signal
    const pass = () => {
      for (const child of children) child.kill(signal)
    }
    if (delay === 0) pass()
    else setTimeout(pass, delay).unref()
  })
}

/**
 * Runs a command to its end and returns `{ code, stdout }`; `stdout` is '' unless `options.stdio` pipes it.
 * Throws Interrupted where a signal ended it, Stop where it could not be started.
 */
export async function run(command, args, options) {
  const child = spawn(command, args, { cwd: root, ...options })
  children.add(child)
  let stdout = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk
  })
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Stop(`Could not run ${command}: ${error.message}.`)))
    child.once('close', (status) => resolve(status))
  }).finally(() => children.delete(child))
  if (received && code !== 0) throw new Interrupted(received)
  return { code: code ?? 1, stdout }
}
