import type { MiddlewareHandler } from 'hono'
import { ApiProblem } from './problem.ts'
import { streamOf } from './stream.ts'

/** What a body may take. */
export interface BodyLimits {
  /** Most bytes; absent for a body that is read as it streams. */
  size?: number
  /** Longest wait for its next bytes, in milliseconds. */
  idle: number
}

/**
 * Cuts a body off as soon as it is larger than the limit, announced or not, or when its sender stops sending. Nothing is
 * held here: it is read as the route reads it.
 */
export function limitBody({ size, idle }: BodyLimits): MiddlewareHandler {
  return async (c, next) => {
    const { body } = c.req.raw
    if (body === null) return next()
    const announced = Number(c.req.header('content-length'))
    if (size !== undefined && announced > size) throw tooLarge(size, announced)
    const guarded = streamOf(cutOff(body, size ?? Number.POSITIVE_INFINITY, idle))
    c.req.raw = new Request(c.req.raw, { body: guarded, duplex: 'half' } as RequestInit)
    await next()
  }
}

async function* cutOff(
  body: ReadableStream<Uint8Array>,
  size: number,
  idle: number,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  let taken = 0
  try {
    while (true) {
      const { done, value } = await withinTime(reader.read(), idle)
      if (done) return
      taken += value.length
      if (taken > size) throw tooLarge(size)
      yield value
    }
  } finally {
    // Without this the sender of a refused body would wait for ever.
    reader.cancel().catch(() => {})
  }
}

function withinTime<T>(promise: Promise<T>, idle: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new ApiProblem(
          'too-slow',
          `No byte of the body arrived for ${idle / 1000} seconds, so it was cut off. Send it again.`,
          {},
          { connection: 'close' },
        ),
      )
    }, idle)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function tooLarge(limit: number, size?: number): ApiProblem {
  return new ApiProblem(
    'too-large',
    `The body is ${size === undefined ? 'longer' : `${size} bytes, more`} than the ${limit} bytes this server ` +
      'accepts. Send a smaller capture.',
    { limit, ...(size !== undefined && { size }) },
  )
}

/** Lets only so many requests work at a time; the others are asked to come again, so that memory stays bounded. */
export function limitConcurrency(most: number): MiddlewareHandler {
  let running = 0
  return async (_, next) => {
    if (running >= most) {
      throw new ApiProblem(
        'busy',
        `The server is reading ${most} captures already. Try again in a second.`,
        {},
        { 'retry-after': '1' },
      )
    }
    running++
    try {
      await next()
    } finally {
      running--
    }
  }
}
