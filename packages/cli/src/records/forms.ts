import { extname } from 'node:path'

export const inputForms = ['ndjson', 'warc', 'wet', 'txt', 'html'] as const
export type InputForm = (typeof inputForms)[number]

const formsByExtension = new Map<string, InputForm>([
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.warc', 'warc'],
  ['.wet', 'wet'],
  ['.txt', 'txt'],
  ['.html', 'html'],
  ['.htm', 'html'],
])

/** What a file holds, by its name; `.gz` at the end does not count. Null for any other name. */
export function formOf(path: string): InputForm | null {
  return formsByExtension.get(extname(path.replace(/\.gz$/i, '')).toLowerCase()) ?? null
}

/** Whether a file holds tables, by its name. */
export const isParquet = (path: string): boolean => extname(path).toLowerCase() === '.parquet'
