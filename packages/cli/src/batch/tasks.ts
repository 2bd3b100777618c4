import type { InputRecord } from '../records/record.ts'
import { type Lines, type LinesOptions, linesTask } from './lines-task.ts'
import { type Rows, type RowsOptions, rowsTask } from './rows-task.ts'

/** What can be done with a batch, in this thread or another. */
export interface Tasks {
  lines: { options: LinesOptions; result: Lines }
  rows: { options: RowsOptions; result: Rows }
}

export type Task = { [Name in keyof Tasks]: { name: Name; options: Tasks[Name]['options'] } }[keyof Tasks]

/** Does a task with a batch. */
export function runTask(task: Task, records: readonly InputRecord[]): Lines | Rows {
  return task.name === 'lines' ? linesTask(records, task.options) : rowsTask(records, task.options)
}
