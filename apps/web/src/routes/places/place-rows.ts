import type { PlaceNode } from '@jianbao/corpus'

/** A division as a row of the tree. */
export interface PlaceRow {
  node: PlaceNode
  /** 0 for a province. */
  depth: number
  /** Null where nothing lies in it. */
  open: boolean | null
}

/** Which divisions are open, as an address has it: their codes with commas between them, or `all`. */
export type Opened = 'all' | ReadonlySet<string>

export const openedIn = (value: string | null): Opened =>
  value === 'all' ? 'all' : new Set(value?.split(',').filter(Boolean))

/** The rows to be seen: what lies in a division follows it where that is open, those in most articles first. */
export function placeRows(nodes: readonly PlaceNode[], opened: Opened): PlaceRow[] {
  const inside = Map.groupBy(nodes, ({ parent }) => parent)
  const rowsIn = (parent: string | null, depth: number): PlaceRow[] =>
    (inside.get(parent) ?? [])
      .toSorted((a, b) => b.articles - a.articles)
      .flatMap((node) => {
        const { adcode } = node
        if (!inside.has(adcode)) return [{ node, depth, open: null }]
        const open = opened === 'all' || opened.has(adcode)
        return [{ node, depth, open }, ...(open ? rowsIn(adcode, depth + 1) : [])]
      })
  return rowsIn(null, 0)
}

/** What an address says once a division was opened or closed; null where none is open. */
export function toggledIn(nodes: readonly PlaceNode[], opened: Opened, adcode: string): string | null {
  const parents = new Set(nodes.flatMap(({ parent }) => parent ?? []))
  const open = [...(opened === 'all' ? parents : opened)].filter((code) => parents.has(code))
  const others = open.filter((code) => code !== adcode)
  return (others.length < open.length ? others : [...open, adcode]).join(',') || null
}

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** As in other trees: the right arrow opens a row, the left one closes it. Null where a key does neither: Alt and an arrow go back and forth. */
export function opens({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): boolean | null {
  if (altKey || ctrlKey || metaKey || shiftKey) return null
  return key === 'ArrowRight' ? true : key === 'ArrowLeft' ? false : null
}
