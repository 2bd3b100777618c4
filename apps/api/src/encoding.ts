import type { MiddlewareHandler } from 'hono'
import { ApiProblem } from './problem.ts'

/** Answers 400 to an address that is not percent-encoded UTF-8, which would otherwise be taken literally. */
export const refuseBadEncoding: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  if (!decodes(pathname)) {
    throw new ApiProblem('bad-encoding', 'The path of the address is not percent-encoded UTF-8.')
  }
  for (const pair of search.slice(1).split('&')) {
    if (decodes(pair)) continue
    const name = pair.split('=', 1)[0] ?? ''
    const detail = 'is not percent-encoded UTF-8'
    throw new ApiProblem('bad-encoding', `The parameter '${name}' ${detail}.`, {
      errors: [{ detail, parameter: name }],
    })
  }
  await next()
}

function decodes(encoded: string): boolean {
  try {
    decodeURIComponent(encoded)
    return true
  } catch {
    return false
  }
}
