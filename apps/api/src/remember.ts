import type { Driver } from '@jianbao/corpus'
import type { MiddlewareHandler } from 'hono'

/** Most bytes of answers that are kept. */
const mostBytes = 32 * 1024 * 1024

interface Answer {
  body: ArrayBuffer
  headers: Record<string, string>
}

/**
 * Keeps whole answers with their strong ETag for as long as nobody writes to the store, those asked for last; does nothing
 * over a database that does not say when it was written to. Stands inside `entityTag`, which then need not read the answer
 * again.
 */
export function remember(driver: Driver): MiddlewareHandler {
  const answers = new Map<string, Answer>()
  let bytes = 0
  let written: string | undefined

  const forget = (key: string) => {
    bytes -= answers.get(key)?.body.byteLength ?? 0
    answers.delete(key)
  }
  const keep = (key: string, answer: Answer) => {
    forget(key)
    answers.set(key, answer)
    bytes += answer.body.byteLength
    for (const oldest of answers.keys()) {
      if (bytes <= mostBytes) return
      forget(oldest)
    }
  }

  return async (c, next) => {
    const stamp = driver.stamp?.()
    if (stamp === undefined) return next()
    if (stamp !== written) for (const key of [...answers.keys()]) forget(key)
    written = stamp
    const key = `${c.req.url}\n${c.req.header('accept') ?? ''}`
    const known = answers.get(key)
    if (known) {
      keep(key, known)
      return c.body(known.body, 200, known.headers)
    }
    await next()
    if (c.res.status !== 200) return
    const body = await c.res.clone().arrayBuffer()
    c.res.headers.set('etag', await strongTag(body))
    // What was written meanwhile may or may not be in the answer.
    if (driver.stamp?.() === stamp) keep(key, { body, headers: ownHeaders(c.res.headers) })
  }
}

/** The headers that belong to the answer; those of a request are made for each anew. */
const ownHeaders = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => ['content-type', 'etag', 'vary'].includes(name)))

/** As `entityTag` makes it. */
async function strongTag(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', body))
  return `"${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}"`
}
