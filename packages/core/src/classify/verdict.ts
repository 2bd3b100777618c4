import type { Label } from '../types.ts'

/** A label and the id of the rule that gave it. */
export type Verdict = readonly [Label, string]
