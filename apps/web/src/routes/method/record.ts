/** One table of the project's record. */
export interface RecordedTable {
  /** The heading it stands under. */
  section: string
  /** What prints it. */
  command: string
  header: string[]
  rows: string[][]
}

/** What prints the tables of a section before which no command is named. */
const commands: Record<string, string> = {
  'What was printed': 'pnpm bench',
  Size: 'pnpm --filter @jianbao/bench size',
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''))

/** The tables of a Markdown text under the sections wanted, in order, as they are printed. */
export function recordedTables(markdown: string, wanted: readonly string[]): RecordedTable[] {
  const tables: RecordedTable[] = []
  let section = ''
  let command = ''
  let table: RecordedTable | undefined
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) {
      section = line.slice(3).trim()
      command = commands[section] ?? ''
    }
    command = /^`(pnpm [^`]+)`/.exec(line)?.[1] ?? command
    if (!line.startsWith('|')) table = undefined
    else if (!wanted.includes(section) || /^\|[\s:|-]+\|$/.test(line)) continue
    else if (table) table.rows.push(cellsOf(line))
    else {
      table = { section, command, header: cellsOf(line), rows: [] }
      tables.push(table)
    }
  }
  return tables
}
