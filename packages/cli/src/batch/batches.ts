import type { StoreRecord } from '../records/record.ts'
import type { Runner } from './threads.ts'

/** Records that are parsed together, and how many of the input's records are read when they are done. */
export interface Batch<Each extends StoreRecord> {
  records: Each[]
  read: number
}

const mostRecords = 32
/** Bytes. */
const mostContent = 1024 * 1024

/** One of n interleaved parts of the input; `part` counts from 1. */
export interface Shard {
  part: number
  of: number
}

function sizeOf(record: StoreRecord): number {
  if (record.kind === 'failed') return 0
  return record.kind === 'page' ? record.row.page.length : record.bytes.length
}

/** Groups the records of a shard, passing over the first `skip` of the input. */
export async function* toBatches<Each extends StoreRecord>(
  records: AsyncIterable<Each>,
  { part, of }: Shard,
  skip: number,
): AsyncGenerator<Batch<Each>> {
  let read = 0
  let batch: Each[] = []
  let content = 0
  for await (const record of records) {
    const mine = read >= skip && read % of === part - 1
    read++
    if (!mine) continue
    batch.push(record)
    content += sizeOf(record)
    if (batch.length < mostRecords && content < mostContent) continue
    yield { records: batch, read }
    batch = []
    content = 0
  }
  if (batch.length > 0) yield { records: batch, read }
}

/** The results of batches in their order, a few of them in work at a time, no more read than that. */
export async function* inOrder<Result, Each extends StoreRecord>(
  batches: AsyncIterable<Batch<Each>>,
  runner: Runner<Result, Each>,
  atOnce: number,
): AsyncGenerator<Result & Batch<Each>> {
  const working: Promise<Result & Batch<Each>>[] = []
  for await (const batch of batches) {
    const work = runner.run(batch.records).then((result) => ({ ...result, ...batch }))
    // A failure is met when its turn comes; until then it must not count as unhandled.
    work.catch(() => {})
    working.push(work)
    if (working.length >= atOnce) yield (await working.shift()) as Result & Batch<Each>
  }
  for (const work of working) yield await work
}
