import type { Keys } from './keys.ts'

/** The link that a row of a list is opened by; lists mark it so. */
const rows = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('main a[data-row]')]

/** The row that has the focus, be it on its own link or on another of its controls. */
const current = (links: readonly HTMLAnchorElement[]): number =>
  links.findIndex((link) => (link.closest('li, tr') ?? link).contains(document.activeElement))

/** Keys that walk through the rows of a list and open one. `onnone` is called where there are rows and none is chosen. */
export function rowKeys(onnone: () => void): Keys {
  return {
    step(by) {
      const links = rows()
      const at = current(links)
      links[at === -1 && by === -1 ? links.length - 1 : at + by]?.focus()
    },
    open() {
      const links = rows()
      const chosen = links[current(links)]
      if (chosen) chosen.click()
      else if (links.length > 0) onnone()
    },
  }
}
