import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { serveApi } from '@jianbao/api/node'
import { capturedText, parse, toEnvelope } from '@jianbao/core'
import { addPages } from '@jianbao/corpus'
import { openCorpus } from '@jianbao/corpus/node'
import { fixtures } from '@jianbao/fixtures'
import { Hono } from 'hono'
import type { Answer, Question } from './questions.ts'

/** The process under load: it serves, and tells over its channel what it weighs and how fast core alone is in it. */
const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-api-'))
const captures = fixtures().filter(({ truth }) => !truth.noArticle)

async function fill(): Promise<void> {
  const driver = await openCorpus(folder)
  const pages = captures.map(({ slug, bytes }) => {
    const capture = { id: slug, bytes, mediaType: 'text/plain' } as const
    const page = parse(capture)
    return { page, text: capturedText(capture, page), name: slug }
  })
  await addPages(driver, pages)
  driver.close()
}

async function serveApiAlone(): Promise<string> {
  await fill()
  const settings = { host: '127.0.0.1', port: 0, data: folder, token: undefined, hosts: [], rate: 1e9 }
  return (await serveApi(settings, () => undefined)).address
}

/** A bare handler that returns the same bytes. */
async function serveBare(address: string): Promise<string> {
  const bytes = await (await fetch(address)).arrayBuffer()
  const app = new Hono().get('*', (c) => c.body(bytes, 200, { 'content-type': 'application/json' }))
  return new Promise((resolve) => {
    serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
}

/** Captures a second that core reads and writes as JSON here. */
function coreAlone(text: string, seconds: number): number {
  const bytes = new TextEncoder().encode(text)
  const end = performance.now() + seconds * 1000
  let done = 0
  for (; performance.now() < end; done++)
    JSON.stringify(toEnvelope({ id: 'bench', bytes, mediaType: 'text/plain' }))
  return done / seconds
}

async function answer(question: Question): Promise<Answer> {
  switch (question.what) {
    case 'serve-api':
      return { address: await serveApiAlone() }
    case 'serve-bare':
      return { address: await serveBare(question.like) }
    case 'core-alone':
      return { rate: coreAlone(question.text, question.seconds) }
    case 'memory':
      globalThis.gc?.()
      return { rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed }
  }
}

process.on('message', async (question: Question) => {
  if (question.what === 'serve-bare' || question.what === 'serve-api') process.once('exit', clean)
  process.send?.(await answer(question))
})
process.on('disconnect', () => process.exit())

function clean(): void {
  rmSync(folder, { recursive: true, force: true })
}
