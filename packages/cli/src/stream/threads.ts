import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { InputRecord } from '../records/record.ts'
import { type BatchOptions, type BatchResult, runBatch } from './batch.ts'

/** Something that parses batches. */
export interface Runner {
  run(records: readonly InputRecord[]): Promise<BatchResult>
  close(): Promise<void>
}

/** One thread is the caller's own; more are worker threads of the same program file. */
export function startRunner(threads: number, options: BatchOptions): Runner {
  if (threads === 1) return { run: async (records) => runBatch(records, options), close: async () => {} }
  const crew = Array.from({ length: threads }, () => startThread(options))
  return {
    run: (records) =>
      crew.reduce((idlest, thread) => (thread.busy() < idlest.busy() ? thread : idlest)).run(records),
    close: async () => {
      await Promise.all(crew.map((thread) => thread.close()))
    },
  }
}

interface Thread extends Runner {
  busy(): number
}

function startThread(options: BatchOptions): Thread {
  const worker = new Worker(new URL(import.meta.url), { workerData: options })
  const waiting: { resolve: (result: BatchResult) => void; reject: (error: unknown) => void }[] = []
  const fail = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('message', (result: BatchResult) => waiting.shift()?.resolve(result))
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

/** What the program file does in a worker thread: it parses what it is sent, in order. False in the main thread. */
export function serveAsThread(): boolean {
  if (isMainThread || parentPort === null) return false
  const port = parentPort
  port.on('message', (records: InputRecord[]) => {
    const result = runBatch(records, workerData as BatchOptions)
    port.postMessage(result, [result.output.buffer as ArrayBuffer])
  })
  return true
}
