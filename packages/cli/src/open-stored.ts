import { existsSync } from 'node:fs'
import { corpusPath, type NodeDriver, openCorpus } from '@jianbao/corpus/node'
import { UsageError } from './usage-error.ts'

/** Does something with the corpus of a data folder, which must be there, and closes it. */
export async function withStored<Result>(
  data: string,
  use: (driver: NodeDriver) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(corpusPath(data))) {
    throw new UsageError(
      `There is no corpus in '${data}'. Make one with 'jianbao add', or name its folder with --data.`,
    )
  }
  const driver = await openCorpus(data)
  try {
    return await use(driver)
  } finally {
    driver.close()
  }
}
