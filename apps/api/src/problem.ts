import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ProblemCode, problemTypes } from './problem-types.ts'

const fault = z
  .object({
    detail: z.string(),
    parameter: z
      .string()
      .optional()
      .openapi({ description: 'The parameter of the address that is at fault.' }),
    pointer: z
      .string()
      .optional()
      .openapi({ description: 'JSON Pointer, as a fragment, to the part of the body that is at fault.' }),
  })
  .openapi('Fault')

/** One thing wrong with a request, and where: in a parameter of the address or at a JSON Pointer in the body. */
export type Fault = z.infer<typeof fault>

/** The body of every error answer, `application/problem+json` (RFC 9457). */
export const problemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(problemTypes) as [ProblemCode, ...ProblemCode[]]),
    requestId: z.string(),
    errors: z.array(fault).optional(),
    size: z
      .int()
      .optional()
      .openapi({ description: 'Bytes announced, with `too-large`; absent if not known.' }),
    limit: z.int().optional().openapi({ description: 'Most bytes accepted, with `too-large`.' }),
  })
  .openapi('Problem')

export type ProblemDocument = z.infer<typeof problemDocument>

export const problemMediaType = 'application/problem+json'

type Details = Partial<Pick<ProblemDocument, 'errors' | 'size' | 'limit'>>

/** Thrown anywhere in a request to end it with a problem document. The message becomes `detail`: a sentence, no internals. */
export class ApiProblem extends Error {
  readonly code: ProblemCode
  readonly details: Details
  readonly headers: Record<string, string>

  constructor(
    code: ProblemCode,
    message: string,
    details: Details = {},
    headers: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'ApiProblem'
    this.code = code
    this.details = details
    this.headers = headers
  }

  get status(): ContentfulStatusCode {
    return problemTypes[this.code].status
  }

  /** What a caller is sent. */
  toDocument(requestId: string): ProblemDocument {
    return {
      type: `/v1/problems#${this.code}`,
      title: problemTypes[this.code].title,
      status: this.status,
      detail: this.message,
      code: this.code,
      requestId,
      ...this.details,
    }
  }

  /** The answer to a request. */
  toResponse(c: Context): Response {
    return c.body(JSON.stringify(this.toDocument(c.get('requestId'))), this.status, {
      ...this.headers,
      'content-type': problemMediaType,
    })
  }
}

/** For a route's `responses`: every error answer looks the same. */
export const problemResponse = {
  description: 'A problem, in a sentence (RFC 9457).',
  content: { 'application/problem+json': { schema: problemDocument } },
}
