import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Lines } from './lines-task.ts'
import { type OpenTask, openTask, type Task, type Tasks } from './tasks.ts'

/** Something that does one task with batches. */
export interface Runner<Result, Each> {
  run(records: readonly Each[]): Promise<Result>
  close(): Promise<void>
}

/** One thread is the caller's own; more are worker threads of the same program file. */
export function startRunner<Name extends keyof Tasks>(
  threads: number,
  task: Extract<Task, { name: Name }>,
): Runner<Tasks[Name]['result'], Tasks[Name]['record']> {
  type Result = Tasks[Name]['result']
  type Each = Tasks[Name]['record']
  if (threads === 1) {
    const own = openTask(task) as OpenTask<Result, Each>
    return { run: (records) => own.run(records), close: async () => own.close() }
  }
  const crew = Array.from({ length: threads }, () => startThread<Result, Each>(task))
  return {
    run: (records) =>
      crew.reduce((idlest, thread) => (thread.busy() < idlest.busy() ? thread : idlest)).run(records),
    close: async () => {
      await Promise.all(crew.map((thread) => thread.close()))
    },
  }
}

interface Thread<Result, Each> extends Runner<Result, Each> {
  busy(): number
}

function startThread<Result, Each>(task: Task): Thread<Result, Each> {
  const worker = new Worker(new URL(import.meta.url), { workerData: task })
  const waiting: { resolve: (result: Result) => void; reject: (error: unknown) => void }[] = []
  const fail = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('message', (result: Result) => waiting.shift()?.resolve(result))
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`A worker thread ended with code ${code}.`)))
  return {
    busy: () => waiting.length,
    run: (records) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(records)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}

/** What the program file does in a worker thread: its task with what it is sent, in order. False in the main thread. */
export function serveAsThread(): boolean {
  if (isMainThread || parentPort === null) return false
  const port = parentPort
  const task = openTask(workerData as Task) as OpenTask<object, unknown>
  let before: Promise<unknown> = Promise.resolve()
  // One after another: results go back in the order in which batches came.
  port.on('message', (records: unknown[]) => {
    before = before.then(async () => {
      const result = await task.run(records)
      port.postMessage(result, 'output' in result ? [(result as Lines).output.buffer as ArrayBuffer] : [])
    })
  })
  return true
}
