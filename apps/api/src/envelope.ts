import { type Capture, type Envelope, type ParseOptions, toEnvelope } from '@jianbao/core'
import { ApiProblem } from './problem.ts'
import type { ProblemCode } from './problem-types.ts'

type Parsed = Extract<Envelope, { ok: true }>

const refusals: Record<string, ProblemCode> = {
  'too-large': 'too-large',
  'unknown-charset': 'unknown-charset',
}

/**
 * The envelope of a capture that core accepts.
 *
 * @throws ApiProblem with core's own sentence where it refuses the capture.
 */
export function envelopeOf(capture: Capture, options: ParseOptions): Parsed {
  const envelope = toEnvelope(capture, options)
  if (envelope.ok) return envelope
  throw new ApiProblem(refusals[envelope.error.code] ?? 'bad-body', envelope.error.message)
}
