import type { LabelledLine } from '../classify/classify.ts'
import { pathLabel } from '../classify/forms.ts'
import { isSiteName } from '../printed/site-names.ts'
import type { Stated } from '../types.ts'
import { statedIn } from './stated.ts'

/** The segments of a breadcrumb in order, its label (您的位置:) left out; offsets in the line's clean text. */
export function pathSegments(line: LabelledLine): { text: string; from: number; to: number }[] {
  const { folded, passage } = line
  const label = pathLabel.exec(folded)?.[0].length ?? 0
  const segments: { text: string; from: number; to: number }[] = []
  const separator = /\s*(?:>+|»|›|→|\s\/\s|\s(?=正文$))\s*/g
  separator.lastIndex = label
  let from = label
  for (;;) {
    const match = separator.exec(folded)
    const to = match ? match.index : folded.length
    const text = passage.text.slice(from, to).trim()
    if (text !== '' && !/^[:\s]*$/.test(text)) {
      const at =
        from + (passage.text.slice(from, to).length - passage.text.slice(from, to).trimStart().length)
      segments.push({ text, from: at, to: at + text.length })
    }
    if (!match) return segments
    from = match.index + match[0].length
    if (match[0].length === 0) separator.lastIndex++
  }
}

/** Rule `path-begins-with-site`: the site a breadcrumb starts from, where it names it rather than 首页. */
export function publisherInPath(line: LabelledLine): Stated<string> | null {
  const first = pathSegments(line)[0]
  if (!first) return null
  const name = first.text.replace(/首页$/, '').trim()
  if (
    name.length < 3 ||
    name.length > 16 ||
    !isSiteName(line.folded.slice(first.from, first.from + name.length))
  )
    return null
  return statedIn(line.passage, first.from, first.from + name.length, 'path-begins-with-site')
}
