import type { InputRecord, StoreRecord } from '../records/record.ts'
import { type Lines, type LinesOptions, linesTask } from './lines-task.ts'
import { openRowsTask, type Rows, type RowsOptions } from './rows-task.ts'

/** What can be done with a batch, in this thread or another. */
export interface Tasks {
  lines: { options: LinesOptions; record: InputRecord; result: Lines }
  rows: { options: RowsOptions; record: StoreRecord; result: Rows }
}

export type Task = { [Name in keyof Tasks]: { name: Name; options: Tasks[Name]['options'] } }[keyof Tasks]

/** A task that is being done, batch by batch. */
export interface OpenTask<Result, Each> {
  run(records: readonly Each[]): Promise<Result>
  close(): void
}

/** Begins a task in this thread. */
export function openTask(task: Task): OpenTask<Lines, InputRecord> | OpenTask<Rows, StoreRecord> {
  if (task.name === 'rows') return openRowsTask(task.options)
  return { run: async (records: readonly InputRecord[]) => linesTask(records, task.options), close() {} }
}
