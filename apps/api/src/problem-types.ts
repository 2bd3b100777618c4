import type { ContentfulStatusCode } from 'hono/utils/http-status'

interface ProblemType {
  status: ContentfulStatusCode
  title: string
}

/** Every problem the API answers with (RFC 9457); GET /v1/problems lists them, and a problem's `type` points there. */
export const problemTypes = {
  'bad-parameter': { status: 400, title: 'A parameter of the address cannot be used.' },
  'bad-encoding': { status: 400, title: 'The address is not percent-encoded UTF-8.' },
  'bad-body': { status: 400, title: 'The body cannot be used.' },
  'body-cut-off': { status: 400, title: 'The body ended before all of it had arrived.' },
  'token-needed': { status: 401, title: 'This request needs the write token.' },
  'token-wrong': { status: 401, title: 'The token is not the one this server writes with.' },
  'writes-off': { status: 403, title: 'This server takes no writes.' },
  foreign: { status: 403, title: 'This server does not answer for that host or origin.' },
  'no-route': { status: 404, title: 'There is nothing at this address.' },
  'no-article': { status: 404, title: 'There is no such article here.' },
  'no-claim': { status: 404, title: 'There is no such claim here.' },
  'no-formula': { status: 404, title: 'There is no such formula here.' },
  'no-place': { status: 404, title: 'No article names such a place.' },
  'no-edit': { status: 404, title: 'The page has no such repair.' },
  'wrong-method': { status: 405, title: 'This address does not take that method.' },
  'nothing-to-write': { status: 422, title: 'The capture has no such article to write in that format.' },
  'id-taken': { status: 409, title: 'Another page has an article of that id.' },
  'too-large': { status: 413, title: 'The capture is larger than this server accepts.' },
  'unknown-media-type': { status: 415, title: 'The body is of a type this address does not read.' },
  'unknown-charset': { status: 415, title: 'The charset named for the body is not known.' },
  'too-slow': { status: 408, title: 'The body came too slowly.' },
  'too-many': { status: 429, title: 'This address has asked for too much in a short time.' },
  'bad-request': { status: 400, title: 'This is no request of HTTP.' },
  'headers-too-long': { status: 431, title: 'The address and headers are too long.' },
  internal: { status: 500, title: 'The server failed.' },
  busy: { status: 503, title: 'The server has as much to do as it takes on at a time.' },
  'store-locked': { status: 503, title: 'Another program is writing to the database.' },
  'disk-full': { status: 503, title: 'There is no room for the database.' },
  'disk-failed': { status: 503, title: 'The disk of the database fails.' },
  'store-broken': { status: 503, title: 'The database is damaged.' },
  'not-ready': { status: 503, title: 'The database does not answer.' },
} as const satisfies Record<string, ProblemType>

export type ProblemCode = keyof typeof problemTypes
