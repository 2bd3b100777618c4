import { createContext } from 'svelte'

/** What is lit at the moment: the keys under the pointer, or else those the reader holds by focus, click or key. */
export interface Selection {
  readonly held: string | null
  /** The key under the pointer, else the one held. */
  readonly active: string | null
  isLit(keys: readonly string[]): boolean
  hover(key: string | null): void
  hold(key: string | null): void
}

export function createSelection(): Selection {
  let hovered = $state<string | null>(null)
  let held = $state<string | null>(null)
  return {
    get held() {
      return held
    },
    get active() {
      return hovered ?? held
    },
    isLit(keys) {
      return (hovered !== null && keys.includes(hovered)) || (held !== null && keys.includes(held))
    },
    hover(key) {
      hovered = key
    },
    hold(key) {
      held = key
    },
  }
}

export const [useSelection, setSelection] = createContext<Selection>()
