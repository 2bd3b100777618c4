import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('scale.ts', import.meta.url))

/** MB. A million captures never held more than 512. */
const mostMemory = 700

test('twenty thousand captures run through the command in flat memory, without an error', async () => {
  const args = [script, '--count', '20000', '--threads', '2', '--pool', '500']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout).toMatch(/^20000 captures, 500 different ones, .* 2 threads/)
  expect(stdout).toContain('; 0 errors.')
  const last = stdout.trim().split('\n').at(-1)?.trim().split(/\s+/).map(Number)
  expect(last?.[0]).toBe(20000)
  // Only Linux tells what a process held.
  if (process.platform === 'linux') expect(last?.at(-1)).toBeLessThan(mostMemory)
}, 600_000)
