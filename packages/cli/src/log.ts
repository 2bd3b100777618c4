/** One JSON line on stderr; the sentence says what was wrong, where, and what to do. */
export function logError(message: string, about: Record<string, string | undefined> = {}): void {
  process.stderr.write(`${JSON.stringify({ level: 'error', message, ...about })}\n`)
}

/** The sentence of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
