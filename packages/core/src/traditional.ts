import type { TraditionalWriter } from './repair/script.ts'
import { traditionalize } from './repair/traditional.ts'

export type { TraditionalWriter } from './repair/script.ts'

/** Traditional script with the forms of Taiwan, chosen by word where a character has several. */
export const traditional: TraditionalWriter = { traditionalize }
