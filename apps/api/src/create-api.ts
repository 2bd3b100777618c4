import type { Driver } from '@jianbao/corpus'
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { limitConcurrency } from './body-limits.ts'
import type { Document } from './docs/openapi-types.ts'
import { refuseBadEncoding } from './encoding.ts'
import { refuseForeign } from './guard.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { ApiProblem } from './problem.ts'
import { problemOf } from './problem-of.ts'
import { limitRate } from './rate-limit.ts'
import { logRequests, type RequestEntry } from './request-log.ts'
import { createRouter } from './router.ts'
import { article } from './routes/article.ts'
import { articles } from './routes/articles.ts'
import { claims } from './routes/claims.ts'
import { compare } from './routes/compare.ts'
import { docs } from './routes/docs.ts'
import { exploring } from './routes/exploring.ts'
import { exports } from './routes/exports.ts'
import { formulas } from './routes/formulas.ts'
import { health } from './routes/health.ts'
import { named } from './routes/named.ts'
import { documentMaker, openapi } from './routes/openapi.ts'
import { parse } from './routes/parse.ts'
import { parseBatch } from './routes/parse-batch.ts'
import { problems } from './routes/problems.ts'
import { version } from './routes/version.ts'

export interface ApiOptions {
  /** A migrated corpus. */
  driver: Driver
  /** What writers must send; without it nobody writes. */
  token?: string | undefined
  /** The secret in the cookie of our own pages (`tokenCookie`): never the token itself, which stays with the operator. */
  pageToken?: string | undefined
  limits?: Partial<Limits>
  /** Names, beside the loopback ones, that this server answers to; see `isForeign`. */
  hosts?: readonly string[]
  /** Told of every failure that a caller only sees as 'internal' or 'not-ready'. */
  onFault?: (cause: unknown, requestId: string) => void
  /** Told of every answer. */
  onRequest?: (entry: RequestEntry) => void
}

/** The API over a corpus: a Hono app that answers everything under /v1. */
export function createApi({ driver, token, pageToken, limits, hosts = [], onFault, onRequest }: ApiOptions) {
  const allLimits = { ...defaultLimits, ...limits }
  const app = createRouter()
  app.use(
    requestId(),
    ...(onRequest ? [logRequests(onRequest)] : []),
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'self'"], frameAncestors: ["'none'"] },
      strictTransportSecurity: false,
    }),
    refuseForeign(hosts),
    readsAcrossOrigins,
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        new ApiProblem(
          'wrong-method',
          `${c.req.path} takes ${methods.join(', ')}, not ${c.req.method}.`,
          {},
          { allow: methods.join(', ') },
        ).toResponse(c),
    }),
    refuseBadEncoding,
  )
  app.use('/v1/parse/*', limitRate(allLimits.rate), limitConcurrency(allLimits.concurrency))
  app.route('/v1/parse/batch', parseBatch(allLimits))
  app.route('/v1/parse', parse(allLimits))
  app.route('/v1/articles', articles({ driver, secrets: { token, pageToken }, limits: allLimits }))
  app.route('/v1/articles', article(driver, { token, pageToken }))
  app.route('/v1', exploring(driver))
  app.route('/v1', claims(driver))
  app.route('/v1', named(driver))
  app.route('/v1/formulas', formulas(driver))
  app.route('/v1/compare', compare(driver, allLimits))
  app.route('/v1', exports(driver))
  app.route('/v1/health', health(driver))
  app.route('/v1/version', version())
  app.route('/v1/problems', problems())
  const document = documentMaker(app)
  app.route('/v1/openapi.json', openapi(document))
  app.route(
    '/v1/docs',
    docs(() => document() as Document),
  )

  app.notFound((c) =>
    new ApiProblem(
      'no-route',
      `There is nothing at ${c.req.path}. GET /v1/docs lists every address.`,
    ).toResponse(c),
  )
  app.onError((error, c) => {
    const problem = c.req.raw.signal.aborted
      ? new ApiProblem(
          'body-cut-off',
          'The connection ended before the whole body had arrived. Send it again.',
        )
      : problemOf(error)
    if (problem.status >= 500) onFault?.(problem.cause ?? error, c.get('requestId'))
    return problem.toResponse(c)
  })
  return app
}

const reads = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['ETag', 'Link', 'X-Request-Id'],
})

/** Pages of the hosts that are ours may read each other's answers; foreign ones were refused before. */
const readsAcrossOrigins: MiddlewareHandler = (c, next) =>
  ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) ? reads(c, next) : next()
