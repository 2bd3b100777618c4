import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Driver, SqlValue, Statement } from './driver.ts'
import { CorpusError } from './errors.ts'
import { migrate } from './migrate.ts'
import { faultOf } from './sqlite-faults.ts'
import { statementCache } from './statement-cache.ts'

/**
 * Rows land all over the indexes: with 64 MB of them in memory (the default is 2), and a log folded back at 32 MB (4), each
 * page of the file is written fewer times.
 */
const writing = `pragma journal_mode = wal; pragma synchronous = normal;
  pragma cache_size = -65536; pragma wal_autocheckpoint = 8192`

export interface OpenOptions {
  /** How long a writer waits for another before it gives up, in milliseconds; 10 seconds by default. */
  busyTimeout?: number
}

/**
 * A driver on a SQLite file of this machine. Close it, so that the write-ahead log is folded back into the file. Its calls
 * reject with a CorpusError `store-locked`, `disk-full`, `disk-failed` or `store-broken` where that is what keeps them from being done.
 */
export interface NodeDriver extends Driver {
  close(): void
}

/**
 * Opens a SQLite file, making it where there is none; ':memory:' keeps everything in memory.
 *
 * @throws CorpusError `cannot-open` where the file cannot be read or written, or is no database.
 */
export function openDriver(path: string, options: OpenOptions = {}): NodeDriver {
  return driverOf(openDatabase(path, { ...options, readOnly: false }), path)
}

/**
 * Opens a SQLite file that is there, to read it alone: beside a writer, in a thread of its own.
 *
 * @throws CorpusError `cannot-open`
 */
export function openReader(path: string): NodeDriver {
  return driverOf(openDatabase(path, { readOnly: true }), path)
}

function driverOf(database: DatabaseSync, path: string): NodeDriver {
  const { prepare, clear } = statementCache(database)
  /** Writes of this connection, which SQLite's own counter of foreign ones leaves out. */
  let writes = 0
  const run = ({ sql, params = [] }: Statement) => prepare(sql).run(...params)
  const told = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw faultOf(error, path) ?? error
    }
  }

  return {
    async all<T>(sql: string, params: readonly SqlValue[] = []) {
      return told(() => prepare(sql).all(...params) as T[])
    },
    async run(sql, params) {
      writes++
      return told(() => ({ changes: Number(run({ sql, params: params ?? [] }).changes) }))
    },
    async batch(statements) {
      writes++
      told(() => {
        database.exec('begin immediate')
        try {
          for (const statement of statements) run(statement)
          database.exec('commit')
        } catch (error) {
          if (database.isTransaction) database.exec('rollback')
          throw error
        }
      })
    },
    stamp() {
      const [row] = told(() => prepare('pragma data_version').all())
      return `${writes}:${row?.data_version}`
    },
    close() {
      clear()
      database.close()
    },
  }
}

/**
 * The corpus of a data folder: makes the folder and `corpus.sqlite` in it where they are missing, and brings the
 * schema up to date.
 *
 * @throws CorpusError `cannot-open` or `newer-store`, in a sentence.
 */
export async function openCorpus(dataFolder: string, options?: OpenOptions): Promise<NodeDriver> {
  try {
    mkdirSync(dataFolder, { recursive: true })
  } catch (cause) {
    throw cannotOpen(dataFolder, 'The data folder', cause)
  }
  const driver = openDriver(corpusPath(dataFolder), options)
  try {
    await migrate(driver)
    return driver
  } catch (error) {
    driver.close()
    throw error
  }
}

/**
 * Writes a copy of the whole store to a new file: consistent while others write, and without the space of what was removed.
 *
 * @throws CorpusError `cannot-open` where the file is there already or cannot be written.
 */
export async function copyCorpus(driver: Driver, path: string): Promise<void> {
  try {
    await driver.run('vacuum into ?', [path])
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CorpusError(
      'cannot-open',
      `The copy '${path}' cannot be written: ${reason}. Name a file that is not there yet, in a folder that can be written.`,
      { cause },
    )
  }
}

/** The database file of a data folder. */
export function corpusPath(dataFolder: string): string {
  return join(dataFolder, 'corpus.sqlite')
}

function openDatabase(
  path: string,
  { readOnly, busyTimeout: timeout = 10_000 }: OpenOptions & { readOnly: boolean },
): DatabaseSync {
  const sqlite = process.getBuiltinModule('node:sqlite')
  if (!sqlite)
    throw cannotOpen(
      path,
      'The database',
      `Node ${process.versions.node} has no SQLite; 22.13 and later have`,
    )
  let database: DatabaseSync | undefined
  try {
    database = new sqlite.DatabaseSync(path, { readOnly, enableForeignKeyConstraints: true, timeout })
    if (!readOnly) database.exec(writing)
    return database
  } catch (cause) {
    database?.close()
    throw faultOf(cause, path) ?? cannotOpen(path, 'The database', cause)
  }
}

function cannotOpen(path: string, what: string, cause: unknown): CorpusError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new CorpusError(
    'cannot-open',
    `${what} '${path}' cannot be opened: ${reason}. Check the path and its permissions, or choose another data folder.`,
    { cause },
  )
}
