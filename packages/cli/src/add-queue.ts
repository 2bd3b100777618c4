import { type AddResult, addPrepared, type Driver, knownPages, type PreparedPage } from '@jianbao/corpus'

/** Most pages, and about the most text in code units, that wait to be kept: memory stays flat on any input. */
const maxPages = 256
const maxText = 4 * 1024 * 1024

export interface AddQueue {
  /** What became of the pages kept so far. */
  counts: Readonly<Record<AddResult['outcome'], number>>
  /** Takes a page; it may be kept only with later ones. */
  add(page: PreparedPage): Promise<void>
  /** Counts a page as unchanged that was stored with this content when a thread looked; false where another has come since. */
  keep(known: { id: string; content: string }): Promise<boolean>
  /** Keeps what still waits. */
  flush(): Promise<void>
}

/** Keeps pages several to a transaction, since a transaction of its own for each is several times as slow. */
export function startQueue(driver: Driver): AddQueue {
  const counts = { added: 0, unchanged: 0, replaced: 0 }
  let waiting: PreparedPage[] = []
  let text = 0

  async function flush(): Promise<void> {
    for (const { outcome } of await addPrepared(driver, waiting)) counts[outcome]++
    waiting = []
    text = 0
  }

  return {
    counts,
    async add(page) {
      waiting.push(page)
      text += page.text.length
      if (waiting.length >= maxPages || text >= maxText) await flush()
    },
    async keep({ id, content }) {
      if (waiting.some((page) => page.id === id)) await flush()
      const stored = (await knownPages(driver, [id])).get(id)
      if (stored?.content !== content) return false
      counts.unchanged++
      return true
    },
    flush,
  }
}
