/** What the command's exit code tells a script. */
export const exitCode = {
  done: 0,
  crash: 1,
  usage: 2,
  /** More records failed than --max-errors allows. */
  tooManyErrors: 3,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
