import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { InputRecord } from '../records/record.ts'
import { runTask, type Task, type Tasks } from './tasks.ts'

/** Something that does one task with batches. */
export interface Runner<Result> {
  run(records: readonly InputRecord[]): Promise<Result>
  close(): Promise<void>
}

/** One thread is the caller's own; more are worker threads of the same program file. */
export function startRunner<Name extends keyof Tasks>(
  threads: number,
  task: Extract<Task, { name: Name }>,
): Runner<Tasks[Name]['result']> {
  type Result = Tasks[Name]['result']
  if (threads === 1)
    return { run: async (records) => runTask(task, records) as Result, close: async () => {} }
  const crew = Array.from({ length: threads }, () => startThread<Result>(task))
  return {
    run: (records) =>
      crew.reduce((idlest, thread) => (thread.busy() < idlest.busy() ? thread : idlest)).run(records),
    close: async () => {
      await Promise.all(crew.map((thread) => thread.close()))
    },
  }
}

interface Thread<Result> extends Runner<Result> {
  busy(): number
}

function startThread<Result>(task: Task): Thread<Result> {
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
  const task = workerData as Task
  port.on('message', (records: InputRecord[]) => {
    const result = runTask(task, records)
    port.postMessage(result, 'output' in result ? [result.output.buffer as ArrayBuffer] : [])
  })
  return true
}
