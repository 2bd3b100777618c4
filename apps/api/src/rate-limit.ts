import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { ApiProblem } from './problem.ts'

/** Seconds in which a caller may make as many requests as the limit says. */
const window = 60

/**
 * Answers 429 to a caller who asks for more than `perMinute` costly answers a minute, and tells everyone who has a limit
 * how much is left (RateLimit-Policy and RateLimit of the IETF draft). Counted in this process, by address.
 *
 * @param perMinute none where absent. Callers whose address is unknown or on this machine have none either.
 */
export function limitRate(
  perMinute: number | undefined,
): MiddlewareHandler<{ Bindings: { client?: string } }> {
  if (perMinute === undefined) return (_, next) => next()
  const limiter = new RateLimiterMemory({ points: perMinute, duration: window })
  return async (c, next) => {
    const client = c.env?.client
    if (client === undefined || isLoopback(client)) return next()
    const { left, reset, refused } = await take(limiter, client)
    const headers = {
      'ratelimit-policy': `"costly";q=${perMinute};w=${window}`,
      ratelimit: `"costly";r=${left};t=${reset}`,
    }
    if (refused) {
      throw new ApiProblem(
        'too-many',
        `This address may ask for ${perMinute} costly answers a minute and has had them. Ask again in ${reset} seconds.`,
        {},
        { ...headers, 'retry-after': String(reset) },
      )
    }
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
}

async function take(limiter: RateLimiterMemory, client: string) {
  const result = await limiter.consume(client).catch((cause: unknown) => {
    if (cause instanceof RateLimiterRes) return cause
    throw cause
  })
  return {
    left: result.remainingPoints,
    reset: Math.ceil(result.msBeforeNext / 1000),
    refused: result.consumedPoints > limiter.points,
  }
}

const isLoopback = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address)
