import { CorpusError } from '@jianbao/corpus'
import { ApiProblem } from './problem.ts'
import type { ProblemCode } from './problem-types.ts'

const parameterOf: Partial<Record<CorpusError['code'], string>> = {
  'bad-cursor': 'cursor',
  'bad-limit': 'limit',
  'bad-query': 'q',
}

const codeOf: Partial<Record<CorpusError['code'], ProblemCode>> = {
  'id-taken': 'id-taken',
  'unknown-edit': 'no-edit',
  'unknown-page': 'no-article',
}

/** What befell the database: the sentence names no file, and the wait, in seconds, is how long mending takes at the least. */
const storeFaults: Partial<
  Record<CorpusError['code'], { code: ProblemCode; wait: number; sentence: string }>
> = {
  'store-locked': {
    code: 'store-locked',
    wait: 1,
    sentence: 'Another program is writing to the database. Nothing was kept of this request: send it again.',
  },
  'disk-full': {
    code: 'disk-full',
    wait: 60,
    sentence:
      "The server's disk is full. Nothing was kept of this request; what was kept before can be read. Send it again when there is room.",
  },
  'disk-failed': {
    code: 'disk-failed',
    wait: 60,
    sentence: "The server's disk cannot be read or written. Send it again when that is mended.",
  },
  'store-broken': {
    code: 'store-broken',
    wait: 300,
    sentence: 'The database is damaged. Whoever runs this server must put a copy in its place.',
  },
}

/** The problem that an error thrown anywhere in a request is told as; what nobody foresaw is `internal`. */
export function problemOf(error: Error): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (error instanceof CorpusError) {
    const fault = storeFaults[error.code]
    if (fault) {
      const problem = new ApiProblem(fault.code, fault.sentence, {}, { 'retry-after': String(fault.wait) })
      problem.cause = error
      return problem
    }
    const code = codeOf[error.code]
    if (code) return new ApiProblem(code, error.message)
    const parameter = parameterOf[error.code]
    if (parameter) {
      return new ApiProblem('bad-parameter', error.message, {
        errors: [{ detail: error.message, parameter }],
      })
    }
  }
  return new ApiProblem(
    'internal',
    'Something failed here. Try again; if it stays so, report the request id.',
  )
}
