import { countReparse, reparsePages } from '@jianbao/corpus'
import type { Command } from 'commander'
import { countedProgress } from '../batch/progress.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { logError } from '../log.ts'
import { withStored } from '../open-stored.ts'
import { dataOption } from '../options.ts'
import { print } from '../output.ts'

interface ReparseOptions {
  all?: boolean
  data: string
}

const help = `
What an older version of Jianbao has read is read again by this one, from the
stored captures. Ids, names and repairs that were taken back stay. A run that
was broken off can be started again. At the end one line counts the pages that
came out as before (unchanged) or otherwise (replaced), and those that failed
and stay as they were.

Examples:
  jianbao reparse
  jianbao reparse --all      what this version has read, too`

/** `jianbao reparse`: what is stored, read by this version of core. */
export function defineReparse(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('reparse')
    .summary('read the stored captures again with this version')
    .description('Reads captures of the corpus again that another version of Jianbao has read.')
    .option('--all', 'those too that this version has read')
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (options: ReparseOptions) => finish(await reparse(options)))
}

const reparse = ({ data, all = false }: ReparseOptions): Promise<ExitCode> =>
  withStored(data, async (driver) => {
    const progress = countedProgress(await countReparse(driver, { all }))
    const counts = { unchanged: 0, replaced: 0, failed: 0 }
    try {
      for await (const result of reparsePages(driver, { all })) {
        counts[result.outcome]++
        progress.records(1)
        if (result.outcome !== 'failed') continue
        progress.clear()
        logError(result.message, { id: result.id })
      }
    } finally {
      progress.stop()
    }
    const { unchanged, replaced, failed } = counts
    await print(`${unchanged} unchanged, ${replaced} replaced, ${failed} failed\n`)
    return exitCode.done
  })
