import { type Found, foundIn, type Job, type Refusal } from './jobs.ts'
import { sendJob } from './send.ts'

export interface Failure {
  name: string
  refused: Refusal | 'answer'
  detail: string | null
  /** What can be tried again; absent where trying again would change nothing. */
  job?: Job
}

export type State = 'idle' | 'running' | 'paused' | 'done'

/** Ids that were added, kept by the browser, so that a folder given again goes on where it stopped. */
export interface Memory {
  has(id: string): boolean
  add(id: string): unknown
}

/** Captures under way at a time. */
const abreast = 3

/**
 * Adds files to the corpus, one capture after another. Stopping leaves what is not done in the queue; what failed is kept
 * with its reason and can be tried again.
 */
export function createImporter(memory: Memory) {
  let state = $state<State>('idle')
  let bytes = $state(0)
  let done = $state(0)
  const counts = $state({ added: 0, known: 0, skipped: 0, failed: 0 })
  let failures = $state.raw<readonly Failure[]>([])
  let halted = $state<'silent' | 'forbidden' | null>(null)
  let files: File[] = []
  let jobs: Job[] = []
  let source: AsyncGenerator<Found> | null = null
  let stopping = new AbortController()

  /** The next capture to send: one that is to be tried again, or the next that the files hold. */
  async function next(): Promise<Job | null> {
    for (;;) {
      const again = jobs.shift()
      if (again) return again
      const file = source ? null : files.shift()
      if (file) source = foundIn(file)
      if (!source) return null
      const step = await source.next()
      if (step.done) {
        source = null
        continue
      }
      done += step.value.bytes
      if ('passedOver' in step.value) continue
      if (!('job' in step.value)) {
        const { name, refused, detail = null } = step.value
        fail({ name, refused, detail })
      } else if (memory.has(step.value.job.id)) counts.skipped += 1
      else return step.value.job
    }
  }

  function fail(failure: Failure): void {
    counts.failed += 1
    failures = [...failures, failure]
  }

  /** One after the other ask the files for more, since a file is read from one place. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (): Promise<Job | null> => {
    const asked = turn.then(next)
    turn = asked
    return asked
  }

  async function work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const job = await inTurn()
      if (!job) return
      if (signal.aborted) {
        jobs.unshift(job)
        return
      }
      const sent = await sendJob(job, signal, (s) => new Promise((go) => setTimeout(go, s * 1000)))
      if (sent.outcome === 'stop') {
        jobs.unshift(job)
        if (!signal.aborted) halted = sent.why
        stopping.abort()
        return
      }
      if (sent.outcome === 'failed') fail({ name: job.name, refused: 'answer', detail: sent.detail, job })
      else {
        memory.add(job.id)
        counts[sent.outcome === 'unchanged' ? 'known' : 'added'] += 1
      }
    }
  }

  async function run(): Promise<void> {
    if (state === 'running') return
    state = 'running'
    halted = null
    stopping = new AbortController()
    const { signal } = stopping
    await Promise.all(Array.from({ length: abreast }, () => work(signal)))
    state = signal.aborted ? 'paused' : 'done'
  }

  return {
    get state() {
      return state
    },
    /** Of all files given, and of those read. */
    get bytes() {
      return { all: bytes, done }
    },
    get counts() {
      return counts
    },
    get failures() {
      return failures
    },
    /** Why it stopped by itself. */
    get halted() {
      return halted
    },
    take(given: readonly File[]) {
      files = [...files, ...given]
      bytes += given.reduce((sum, { size }) => sum + size, 0)
      void run()
    },
    pause: () => stopping.abort(),
    resume: () => void run(),
    /** Tries again what an answer of the server refused. */
    retry() {
      const again = failures.flatMap(({ job }) => job ?? [])
      failures = failures.filter(({ job }) => !job)
      counts.failed = failures.length
      jobs = [...jobs, ...again]
      void run()
    },
  }
}

export type Importer = ReturnType<typeof createImporter>
