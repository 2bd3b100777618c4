import { removePages } from '@jianbao/corpus'
import type { Command } from 'commander'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { logError } from '../log.ts'
import { withStored } from '../open-stored.ts'
import { dataOption } from '../options.ts'
import { print } from '../output.ts'

const help = `
A page goes with its articles, their text and facts, and what readers decided
about its repairs. Ids are those of pages: of the articles x, x.2 and x.3 of
one page, x. An id that no page has is told on stderr, and the others go.

Examples:
  jianbao remove sha256-0f3a…
  jianbao search 网格 --format json | jq -r '.items[].id' | xargs jianbao remove`

/** `jianbao remove ID...`: pages out of the corpus. */
export function defineRemove(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('remove')
    .summary('take pages out of the corpus')
    .description('Removes pages from the corpus, with all that was kept of them.')
    .argument('<id...>', 'ids of the pages')
    .addOption(dataOption())
    .addHelpText('after', help)
    .action(async (ids: string[], { data }: { data: string }) => finish(await remove(ids, data)))
}

const remove = (ids: readonly string[], data: string): Promise<ExitCode> =>
  withStored(data, async (driver) => {
    const { removed, missing } = await removePages(driver, ids)
    for (const id of missing) logError(`There is no page "${id}" in '${data}'. Check the id.`, { id })
    await print(`${removed.length} removed, ${missing.length} not found\n`)
    return exitCode.done
  })
