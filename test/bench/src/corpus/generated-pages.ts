import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { capturedText, parse } from '@jianbao/core'
import { type PreparedPage, preparePage } from '@jianbao/corpus'
import { generate } from '@jianbao/generator'

interface Seeds {
  from: number
  to: number
}

/** Few enough that what waits in memory stays small. */
const seedsPerBatch = 200

/** The rows of the pages that the generator makes of the seeds `from` to `to`, in order, made by threads of this file. */
export async function* generatedPages({ from, to }: Seeds): AsyncGenerator<PreparedPage[]> {
  const threads = Array.from({ length: availableParallelism() }, startThread)
  try {
    const pending: Promise<PreparedPage[]>[] = []
    let next = from
    for (let batch = 0; next < to || pending.length > 0; batch++) {
      if (next < to) {
        const seeds = { from: next, to: Math.min(to, next + seedsPerBatch) }
        pending.push((threads[batch % threads.length] as ReturnType<typeof startThread>).run(seeds))
        next = seeds.to
      }
      if (pending.length > threads.length * 2 || next >= to) yield (await pending.shift()) ?? []
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.close()))
  }
}

function startThread() {
  const worker = new Worker(new URL(import.meta.url))
  const waiting: PromiseWithResolvers<PreparedPage[]>[] = []
  worker.on('message', (pages: PreparedPage[]) => waiting.shift()?.resolve(pages))
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    run(seeds: Seeds): Promise<PreparedPage[]> {
      const answer = Promise.withResolvers<PreparedPage[]>()
      waiting.push(answer)
      worker.postMessage(seeds)
      return answer.promise
    },
    close: () => worker.terminate(),
  }
}

function pageOf(seed: number): PreparedPage {
  const { text, html, bytes, charset } = generate(seed)
  const capture = {
    id: `generated-${seed}`,
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
    ...(bytes !== undefined && { bytes }),
    ...(charset !== undefined && { charset }),
  }
  const page = parse(capture)
  return preparePage({ page, text: capturedText(capture, page) })
}

if (!isMainThread) {
  parentPort?.on('message', ({ from, to }: Seeds) => {
    parentPort?.postMessage(Array.from({ length: to - from }, (_, i) => pageOf(from + i)))
  })
}
