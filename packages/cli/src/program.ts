import { CorpusError, type CorpusErrorCode } from '@jianbao/corpus'
import { Command, CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { defineAdd } from './commands/add.ts'
import { defineClaims } from './commands/claims.ts'
import { defineCompare } from './commands/compare.ts'
import { defineExport } from './commands/export.ts'
import { defineFormulas } from './commands/formulas.ts'
import { defineParse } from './commands/parse.ts'
import { defineRemove } from './commands/remove.ts'
import { defineReparse } from './commands/reparse.ts'
import { defineSearch } from './commands/search.ts'
import { defineStep } from './commands/step.ts'
import { defineStream } from './commands/stream.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { logError, messageOf } from './log.ts'
import { UsageError } from './usage-error.ts'

/** Adds one command to the program; its action hands the exit code to `finish`. */
type Define = (program: Command, finish: (code: ExitCode) => void) => void

const commands: readonly Define[] = [
  defineParse,
  defineStream,
  defineAdd,
  defineReparse,
  defineRemove,
  defineSearch,
  defineClaims,
  defineFormulas,
  defineCompare,
  defineExport,
  defineStep,
]

const examples = `
Examples:
  jianbao parse page.txt                    one JSON line: the page taken apart
  jianbao stream < in.ndjson > out.ndjson   the same for millions, a record a line
  jianbao add clippings/                    keep every .txt and .html in a folder
  jianbao search 网格                       find articles by two characters
  jianbao search --format json 网格员 | jq  the same for a script
  jianbao claims --group-by indicator       what is counted, added up
  jianbao export --all --format csv         every article for another tool

Each command has its own help: jianbao parse --help

Exit codes: 0 done, 1 crash, 2 wrong usage, 3 more errors than --max-errors.
Errors are JSON lines on stderr.`

/** Runs the command line; resolves to the exit code and never rejects. */
export async function runJianbao(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const program = new Command('jianbao')
    .description('Takes captures of Chinese news pages apart, keeps the articles, and searches them.')
    .version(packageJson.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  for (const define of commands) {
    define(program, (finished) => {
      code = finished
    })
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    const command = program.commands.find((known) => known.name() === args[0])
    return report(error, command ? `jianbao ${command.name()}` : 'jianbao')
  }
}

/** What befalls a store that was opened: nobody typed anything wrong. */
const faults: ReadonlySet<CorpusErrorCode | null> = new Set([
  'store-locked',
  'disk-full',
  'disk-failed',
  'store-broken',
])

function report(error: unknown, command: string): ExitCode {
  if (error instanceof UsageError || error instanceof CorpusError) {
    logError(error.message)
    return faults.has(error instanceof CorpusError ? error.code : null) ? exitCode.crash : exitCode.usage
  }
  if (!(error instanceof CommanderError)) {
    logError(messageOf(error), { stack: error instanceof Error ? error.stack : undefined })
    return exitCode.crash
  }
  if (error.exitCode === 0) return exitCode.done
  // Without a command the help itself is the answer, and has been printed.
  if (error.code !== 'commander.help') logError(`${usageSentence(error.message)} See '${command} --help'.`)
  return exitCode.usage
}

/** "error: unknown option '--frmat'\n(Did you mean --format?)" as sentences. */
function usageSentence(message: string): string {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n')
  const sentence = first.charAt(0).toUpperCase() + first.slice(1)
  const hint = rest.join(' ').replace(/^\((.*)\)$/, ' $1')
  return `${sentence.replace(/[^.?!]$/, '$&.')}${hint}`
}
