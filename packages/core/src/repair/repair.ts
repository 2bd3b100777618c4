import type { LegacyReader } from '../detect-encoding.ts'
import type { Edit, Script } from '../types.ts'
import { findArtifacts } from './artifacts.ts'
import { findGlosses } from './glosses.ts'
import { detectScript } from './script.ts'

/** An edit before it has its id. */
export type Repair = Omit<Edit, 'id'>

export interface Repaired {
  /** In order, without overlap. */
  edits: Repair[]
  script: Script
}

/** Finds all damage in a text; that of lost bytes only where `legacy` is given. Pure and linear; the text itself is not changed. */
export function findDamage(text: string, legacy: LegacyReader | undefined): Repaired {
  const glosses = findGlosses(text)
  const script = detectScript(text, glosses.length > 0)
  const found = [...findArtifacts(text), ...glosses, ...(legacy?.findShifted(text) ?? [])]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const edits: Repair[] = []
  for (const edit of found) if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit)
  return { edits, script }
}
