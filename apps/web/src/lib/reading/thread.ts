interface Point {
  x: number
  y: number
}

/** A line that leaves a word along its underline, changes height in the gutter, and arrives along the other's underline. */
export function leader(from: Point, to: Point, gutter: number): string {
  const round = (n: number): number => Math.round(n) + 0.5
  return `M${round(from.x)} ${round(from.y)}H${round(gutter)}V${round(to.y)}H${round(to.x)}`
}

/** The words of a key in a column, where the reader can see them now. */
function visible(column: Element, key: string): { first: DOMRect; last: DOMRect } | null {
  const frame = column.getBoundingClientRect()
  const top = Math.max(frame.top, 0)
  const bottom = Math.min(frame.bottom, window.innerHeight)
  for (const element of column.querySelectorAll(`[data-keys~="${CSS.escape(key)}"]`)) {
    const boxes = [...element.getClientRects()]
    const first = boxes[0]
    const last = boxes.at(-1)
    if (first && last && first.top >= top && last.bottom <= bottom) return { first, last }
  }
  return null
}

/**
 * The path, in the coordinates of `root`, that joins the words of a key in neighbouring columns: capture to article, and
 * article to note. Empty where the columns do not stand side by side or the words are out of sight.
 */
export function threadOf(root: HTMLElement, key: string): string {
  const origin = root.getBoundingClientRect()
  const columns = [...root.querySelectorAll('[data-column]')]
  const frames = columns.map((column) => column.getBoundingClientRect())
  const found = columns.map((column) => visible(column, key))
  const legs: string[] = []
  for (let i = 0; i + 1 < columns.length; i++) {
    const [left, right, leftFrame, rightFrame] = [found[i], found[i + 1], frames[i], frames[i + 1]]
    if (!left || !right || !leftFrame || !rightFrame || rightFrame.left < leftFrame.right) continue
    const isNote = i + 2 === columns.length
    const from = { x: left.last.right - origin.left, y: left.last.bottom - origin.top }
    const to = {
      x: right.first.left - origin.left,
      y: (isNote ? right.first.top + 34 : right.first.bottom) - origin.top,
    }
    legs.push(leader(from, to, (leftFrame.right + rightFrame.left) / 2 - origin.left))
  }
  return legs.join('')
}
