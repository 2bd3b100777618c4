/** The id of a formula: a hash of its letters, so that it stays while its most used variant does. */
export function formulaId(letters: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < letters.length; i++) {
    a = Math.imul(a ^ letters.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ letters.charCodeAt(i), 0x85ebca6b) ^ (a >>> 13)
  }
  return `f${hex(a)}${hex(b)}`
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
