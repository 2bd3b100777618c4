import type { Page } from '@jianbao/core'
import type { Answer, Request, Source } from './protocol.ts'
import ReaderWorker from './reader.worker.ts?worker'

/** What lies on the desk: nothing, a page that was read, or the reason why it was not. */
export type Sheet =
  | { state: 'empty' }
  | { state: 'read'; page: Page; text: string }
  | { state: 'refused'; code: string; message: string }
  | { state: 'failed' }

export interface Desk {
  readonly sheet: Sheet
  /** A capture is being read; the sheet before it still lies there. */
  readonly reading: boolean
  /** Starts the worker ahead of the first capture, and lets it practise on one, so that the first does not wait. */
  warm(practice?: Source): void
  read(source: Source): void
  clear(): void
  close(): void
}

/**
 * Reads captures in a worker of this browser. It is given one at a time, and of
 * those that come while it reads only the last, so that fast typing never leaves it behind.
 */
export function createDesk(first: Sheet = { state: 'empty' }): Desk {
  let sheet = $state.raw(first)
  let reading = $state(false)
  let turn = 0
  let busy = false
  let waiting: Source | undefined
  let worker: Worker | undefined

  function send(source: Source): void {
    worker ??= start()
    busy = true
    worker.postMessage({ turn, source } satisfies Request)
  }

  function settle(next: Sheet): void {
    sheet = next
    reading = false
  }

  function start(): Worker {
    const started = new ReaderWorker()
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      busy = false
      if (waiting) {
        send(waiting)
        waiting = undefined
      }
      if (data.turn !== turn) return
      if (data.ok) settle({ state: 'read', page: data.page, text: data.text })
      else settle({ state: 'refused', code: data.code, message: data.message })
    })
    started.addEventListener('error', () => {
      started.terminate()
      worker = undefined
      waiting = undefined
      if (busy) settle({ state: 'failed' })
      busy = false
    })
    return started
  }

  return {
    get sheet() {
      return sheet
    },
    get reading() {
      return reading
    },
    warm(practice) {
      worker ??= start()
      if (practice) worker.postMessage({ turn: null, source: practice } satisfies Request)
    },
    read(source) {
      turn += 1
      reading = true
      if (busy) waiting = source
      else send(source)
    },
    clear() {
      turn += 1
      waiting = undefined
      settle({ state: 'empty' })
    },
    close() {
      worker?.terminate()
      worker = undefined
    },
  }
}
