import { type Edit, type Page, withoutEdit } from '@jianbao/core'
import { createContext } from 'svelte'

/** The repairs of a page that a reader can take back and put back. */
export interface Repairs {
  /** Those that were taken back, in the order of the capture. */
  readonly taken: readonly Edit[]
  /** Taken back in this browser alone. */
  readonly local: boolean
  /** The last change could not be kept. */
  readonly failed: boolean
  undo(edit: Edit): void
  redo(edit: Edit): void
}

export const [useRepairs, setRepairs] = createContext<Repairs>()

const byPlace = (a: Edit, b: Edit): number => a.start - b.start

/** Takes repairs back in this browser alone; `page` is the given page without them. */
export function localRepairs(given: () => Page): Repairs & { readonly page: Page } {
  let undone = $state.raw<{ of: Page | null; edits: readonly Edit[] }>({ of: null, edits: [] })
  const taken = $derived(undone.of === given() ? undone.edits : [])
  const page = $derived(taken.reduce((left, { id }) => withoutEdit(left, id), given()))
  return {
    local: true,
    failed: false,
    get taken() {
      return taken
    },
    get page() {
      return page
    },
    undo(edit) {
      undone = { of: given(), edits: [...taken, edit].sort(byPlace) }
    },
    redo(edit) {
      undone = { of: given(), edits: taken.filter(({ id }) => id !== edit.id) }
    },
  }
}

export interface StoredOptions {
  /** The id of an article of the page. */
  article: () => string
  taken: () => readonly Edit[]
  /** Reads the page anew once something has changed. */
  refresh: () => Promise<void>
}

/** Takes repairs back in the corpus, through the API. */
export function storedRepairs({ article, taken, refresh }: StoredOptions): Repairs {
  let failed = $state(false)
  async function change(edit: Edit, method: 'DELETE' | 'PUT'): Promise<void> {
    failed = !(await keepRepair(article(), edit.id, method))
    if (!failed) await refresh()
  }
  return {
    local: false,
    get failed() {
      return failed
    },
    get taken() {
      return taken()
    },
    undo: (edit) => void change(edit, 'DELETE'),
    redo: (edit) => void change(edit, 'PUT'),
  }
}

/** Takes a repair back (DELETE) or puts it back (PUT) in the corpus; whether that was done. */
export async function keepRepair(article: string, edit: string, method: 'DELETE' | 'PUT'): Promise<boolean> {
  const path = `/v1/articles/${encodeURIComponent(article)}/edits/${encodeURIComponent(edit)}`
  return fetch(path, { method }).then(
    ({ ok }) => ok,
    () => false,
  )
}
