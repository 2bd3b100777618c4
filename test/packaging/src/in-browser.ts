import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { openBrowser } from '@jianbao/browser'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** Serves a folder on a free port, opens its index.html and returns the first `count` lines its scripts and workers log. */
export async function linesLoggedBy(folder: string, count: number): Promise<string[]> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    const file = join(folder, path.endsWith('/') ? join(path, 'index.html') : path)
    const content = await readFile(file).catch(() => null)
    if (content === null) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(content)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const lines: string[] = []
    const enough = new Promise<void>((resolve, reject) => {
      page.on('console', (message) => {
        lines.push(message.text())
        if (lines.length === count) resolve()
      })
      page.on('pageerror', reject)
      setTimeout(
        () => reject(new Error(`only ${lines.length} of ${count} lines: ${lines.join(' | ')}`)),
        30_000,
      ).unref()
    })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await enough
    return lines
  } finally {
    await browser.close()
    server.close()
  }
}
