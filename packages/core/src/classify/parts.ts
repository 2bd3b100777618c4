import type { CleanLine } from './cues.ts'
import type { Run } from './runs.ts'
import { isRunningText, type Sheet } from './sheet.ts'

/** Lines of other parts that may stand between two paragraphs of one. */
const reach = 60
const among = new Set(['caption', 'control', 'jump'])

/** Whether the markup puts two lines side by side. */
export const inOnePart = (a: CleanLine | undefined, b: CleanLine | undefined): boolean =>
  a?.markup !== undefined && a.markup.part === b?.markup?.part

function edge({ lines, rules }: Sheet, from: number, way: 1 | -1): number {
  let end = from
  for (let i = from + way; Math.abs(i - end) <= reach; i += way) {
    const line = lines[i]
    if (line === undefined) break
    if (!inOnePart(line, lines[from])) continue
    const rule = rules[i]
    if (rule && !among.has(rule.label)) break
    if (!rule && isRunningText(line)) end = i
  }
  return end
}

/** Rule `paragraphs-side-by-side`: a run goes on to paragraphs that the markup puts beside its own, whatever stands between. */
export const throughPart = (sheet: Sheet, run: Run): Run => ({
  first: edge(sheet, run.first, -1),
  last: edge(sheet, run.last, 1),
})
