import { oneLine } from './text-safety.ts'

/** What would begin a list, a quotation, a heading, a rule or a code block at the start of a line. */
const opener = /^(?:[-+=>:]|\d{1,9}(?=[.)]))/

/**
 * Captured text as Markdown that shows it: no markup, no HTML, no link but where a reader itself links the bare address
 * that is printed. One line, since a block of an article is one.
 */
export function markdownText(text: string): string {
  const escaped = oneLine(text).replace(/[\\`*_[\]<&~$#|^]/g, '\\$&')
  return escaped.replace(opener, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`))
}

/** A string as YAML, in double quotes: JSON, with every character escaped that YAML does not print. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
