import { pathOf } from '../import/files-in.ts'
import { type Brief, type BriefAnswer, fileSource, isTooLarge, type Request } from './protocol.ts'
import ReaderWorker from './reader.worker.ts?worker'

/** Why a file was not read. */
export type Unread = 'kind' | 'many' | 'too-large' | 'unreadable' | 'refused'

export interface Filed {
  readonly file: File
  /** Its path in the folder that it came with, else its name. */
  readonly path: string
  /** Null as long as its turn has not come. */
  readonly result: Brief | { unread: Unread } | null
}

export type PileState = 'idle' | 'running' | 'stopped' | 'done'

/** Files under way at a time: one that is read, and one that stands ready for the worker. */
const abreast = 2

/** What need not be tried: other than text by its type, a collection of captures by its name, or more than core takes. */
function refusal(file: File): Unread | null {
  if (/\.(ndjson|jsonl|warc|wet)(\.gz)?$/i.test(file.name)) return 'many'
  if (file.type !== '' && !/^text\/|[/+]xml$|xhtml/.test(file.type)) return 'kind'
  return isTooLarge(file) ? 'too-large' : null
}

/**
 * Reads any number of files in a worker of this browser, one after another, and keeps of each only what it holds in brief. The page
 * learns of it once a frame, so that it stays responsive.
 */
export function createPile() {
  let state = $state<PileState>('idle')
  let seen = $state.raw<readonly Filed[]>([])
  let files: Filed[] = []
  let next = 0
  let drawing = false
  let worker: Worker | undefined
  const underWay = new Set<number>()

  function settle(index: number, result: Filed['result']): void {
    const filed = files[index]
    if (!filed) return
    files[index] = { ...filed, result }
    draw()
  }

  function draw(): void {
    if (drawing) return
    drawing = true
    requestAnimationFrame(() => {
      drawing = false
      seen = [...files]
    })
  }

  function work(): void {
    if (state !== 'running') return
    for (let filed = files[next]; filed && underWay.size < abreast; filed = files[next]) {
      const why = refusal(filed.file)
      if (why) settle(next, { unread: why })
      else {
        worker ??= start()
        underWay.add(next)
        worker.postMessage({ turn: next, source: fileSource(filed.file), brief: true } satisfies Request)
      }
      next += 1
    }
    if (underWay.size === 0) state = 'done'
  }

  function start(): Worker {
    const started = new ReaderWorker()
    started.addEventListener('message', ({ data }: MessageEvent<BriefAnswer>) => {
      underWay.delete(data.turn)
      if (!data.ok) settle(data.turn, { unread: unreadOf(data.code) })
      else settle(data.turn, data.brief)
      work()
    })
    started.addEventListener('error', () => {
      close()
      for (const index of underWay) settle(index, { unread: 'refused' })
      underWay.clear()
      work()
    })
    return started
  }

  function close(): void {
    worker?.terminate()
    worker = undefined
  }

  function run(): void {
    state = 'running'
    work()
  }

  return {
    get state() {
      return state
    },
    /** All files in the order in which they came. */
    get files() {
      return seen
    },
    take(given: readonly File[]) {
      for (const file of given) files.push({ file, path: pathOf(file), result: null })
      draw()
      run()
    },
    /** What is under way is finished; the others keep their turn. */
    stop() {
      if (state === 'running') state = 'stopped'
    },
    resume: run,
    /** Puts all files away. */
    clear() {
      close()
      underWay.clear()
      files = []
      seen = []
      next = 0
      state = 'idle'
    },
    close,
  }
}

export type Pile = ReturnType<typeof createPile>

const unreadOf = (code: string): Unread => (code === 'too-large' || code === 'unreadable' ? code : 'refused')
