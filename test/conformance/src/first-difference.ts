/** Where two texts differ first, with what stands around it; a whole text would be megabytes in a report. */
export function firstDifference(left = '', right = ''): string {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 40)
  return `at ${at}, ${around(left)} is not ${around(right)}`
}
