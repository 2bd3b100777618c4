import type { MiddlewareHandler } from 'hono'
import { ApiProblem } from './problem.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Whether a request was meant for another host, or comes from a page of another: a website that points its own name at
 * this machine, or writes to it from a reader's browser. Loopback names are ours with any port.
 *
 * @param hosts further names that are ours: 'paper.example' with any port, 'paper.example:8443' with that one alone.
 */
export function isForeign(request: Request, hosts: readonly string[] = []): boolean {
  const host = request.headers.get('host')
  const origin = request.headers.get('origin')
  if (!isOurs(new URL(request.url).host, hosts)) return true
  if (host !== null && !isOurs(host, hosts)) return true
  return origin !== null && !isOurs(URL.parse(origin)?.host ?? '', hosts)
}

/** Answers 403 to every foreign request. */
export function refuseForeign(hosts: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    if (isForeign(c.req.raw, hosts)) {
      throw new ApiProblem(
        'foreign',
        'This server answers for loopback names and the hosts it was told of; this request names another in its ' +
          'Host or Origin header. Call it by its own name, or start it with that host allowed.',
      )
    }
    await next()
  }
}

function isOurs(host: string, hosts: readonly string[]): boolean {
  // Only a bare authority is a host: 'a@b' or 'a/b' would read as another one below.
  const url = /^[^\s/?#@\\]+$/.test(host) ? URL.parse(`http://${host}`) : null
  if (url === null) return false
  return (
    loopback.test(url.hostname) || hosts.some((ours) => [url.hostname, url.host].includes(ours.toLowerCase()))
  )
}
