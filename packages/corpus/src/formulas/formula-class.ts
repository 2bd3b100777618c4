import { isOneWord } from './edges.ts'
import type { Gathering } from './gathering.ts'
import type { ClassEvidence, FormulaClass } from './types.ts'

/** Fewer places say nothing about surroundings or position. */
const fewestPlaces = 3
const mostlySame = 0.6
const mostlyAtEdges = 0.7
const mostlyParallel = 0.25

/** The class of a frame whose most used variant is `text`, and what decided it. */
export function classOf(frame: Gathering, text: string): { class: FormulaClass; evidence: ClassEvidence } {
  const share = (count: number) => count / Math.max(1, frame.places)
  const same = Math.max(0, ...frame.surroundings.values()) / Math.max(1, frame.surrounded)
  if (frame.surrounded >= fewestPlaces && same >= mostlySame) {
    return { class: 'wire', evidence: { sign: 'same-surroundings', share: same } }
  }
  const atEdges = share(frame.atEdges)
  if (frame.places >= fewestPlaces && atEdges >= mostlyAtEdges) {
    return { class: 'boilerplate', evidence: { sign: 'opens-or-closes', share: atEdges } }
  }
  const parallel = share(frame.parallel)
  if (parallel >= mostlyParallel) {
    return { class: 'slogan', evidence: { sign: 'parallel-limbs', share: parallel } }
  }
  if (isOneWord(text)) return { class: 'idiom', evidence: { sign: 'dictionary-word', share: 1 } }
  return { class: 'phrase', evidence: { sign: 'none', share: 0 } }
}
