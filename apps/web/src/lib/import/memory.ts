import type { Memory } from './importer.svelte.ts'

const key = 'jianbao_import'
const mostIds = 20_000
/** Milliseconds between two writes. */
const pause = 300

/** Ids kept for this tab, a reload included. One that was removed from the corpus since is sent again in a new tab. */
export function tabMemory(): Memory {
  const ids = new Set<string>(kept())
  let waiting = false
  const keep = (): void => {
    waiting = false
    try {
      sessionStorage.setItem(key, JSON.stringify([...ids].slice(-mostIds)))
    } catch {
      // A full or forbidden store only means that a reload asks the server again.
    }
  }
  addEventListener('pagehide', keep)
  return {
    has: (id) => ids.has(id),
    add(id) {
      ids.add(id)
      if (waiting) return
      waiting = true
      setTimeout(keep, pause)
    },
  }
}

function kept(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[]
  } catch {
    return []
  }
}
