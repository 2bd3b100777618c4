import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

const toolchain = fileURLToPath(new URL('../../../.toolchain/', import.meta.url))
const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']

/** The package's own configuration looks for its fonts under /tmp, and a browser without any font crashes. */
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
</fontconfig>
`

/** Unpacks into a folder of its own first and then renames it, so that no other process meets half a browser. */
async function unpack(from: string, to: string): Promise<void> {
  await mkdir(toolchain, { recursive: true })
  const staging = await mkdtemp(join(toolchain, 'unpacking-'))
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = staging // where inflate writes; it takes no other word for it
  try {
    for (const archive of archives) await inflate(join(from, archive))
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fontconfig)
    await rename(staging, to).catch((error: unknown) => {
      if (!existsSync(to)) throw error
    })
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
    await rm(staging, { recursive: true, force: true })
  }
}

/**
 * The Chromium that npm brought, unpacked once into .toolchain/, with the NSS and expat libraries that a slim container
 * lacks: it needs nothing of the system but the C library.
 */
export async function bundledBrowser(): Promise<{ path: string; env: Record<string, string> }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium was found, and none is bundled for ${process.platform}-${process.arch}. Install Chromium or Chrome, or let CHROMIUM name one.`,
    )
  }
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(toolchain, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(join(root, 'bin'), folder)
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}
