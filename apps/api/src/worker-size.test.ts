import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const home = fileURLToPath(new URL('..', import.meta.url))

it('is at most 1 MB, compressed, as it is sent to the platform', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-worker-'))
  await promisify(execFile)(
    join(home, 'node_modules/.bin/wrangler'),
    ['deploy', '--dry-run', '--minify', '--outdir', folder],
    {
      cwd: home,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    },
  )
  const worker = readFileSync(join(folder, 'edge.js'))
  rmSync(folder, { recursive: true, force: true })
  expect(worker.length).toBeGreaterThan(100_000)
  expect(gzipSync(worker).length).toBeLessThanOrEqual(1_000_000)
})
