import { etag, RETAINED_304_HEADERS } from 'hono/etag'

/**
 * A strong ETag from the bytes of the answer: it changes with the capture, the version of core that read it and the
 * options of the request, and with nothing else.
 */
export const entityTag = etag({
  retainedHeaders: [
    ...RETAINED_304_HEADERS,
    'access-control-allow-origin',
    'access-control-expose-headers',
    'x-request-id',
  ],
})

/** For the `responses` of a route with an `entityTag`. */
export const notModified = { description: 'The caller has it: `If-None-Match` named its ETag.' }
