import stringWidth from 'string-width'

/** Rows as lines whose cells stand under one another, two blanks apart; Chinese characters are two columns wide. */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - stringWidth(cell))
        return right.includes(column) ? blanks + cell : cell + blanks
      })
      .join('  ')
      .trimEnd(),
  )
}
