import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './router.ts'

/** One answered request. Neither its query nor its body: what a reader looks for and captures is nobody's business. */
export interface RequestEntry {
  requestId: string
  method: string
  /** The address without its query. */
  path: string
  status: number
  /** Milliseconds until the answer began. */
  ms: number
}

/** Tells `onRequest` of every answer. */
export function logRequests(onRequest: (entry: RequestEntry) => void): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const start = performance.now()
    await next()
    onRequest({
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
    })
  }
}
