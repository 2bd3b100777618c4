/** How many characters have to be put in, taken out or replaced to make one text of the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  let row = Array.from({ length: endB - start + 1 }, (_, i) => i)
  for (let i = start; i < endA; i++) {
    const next = [i - start + 1]
    for (let j = start; j < endB; j++) {
      const at = j - start
      const replaced = (row[at] as number) + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1)
      next.push(Math.min(replaced, (row[at + 1] as number) + 1, (next[at] as number) + 1))
    }
    row = next
  }
  return row.at(-1) as number
}
