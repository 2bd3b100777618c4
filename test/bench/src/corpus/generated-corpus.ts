import { addPrepared } from '@jianbao/corpus'
import { type NodeDriver, openCorpus } from '@jianbao/corpus/node'
import { generatedPages } from './generated-pages.ts'

/** The corpus of `count` generated captures in a folder; what is there already is not made again. */
export async function openGenerated(
  folder: string,
  count: number,
  onProgress: (done: number) => void,
): Promise<NodeDriver> {
  const driver = await openCorpus(folder)
  const [stored] = await driver.all<{ n: number }>('select count(*) as n from pages')
  let done = Math.min(stored?.n ?? 0, count)
  for await (const pages of generatedPages({ from: done, to: count })) {
    await addPrepared(driver, pages)
    done += pages.length
    onProgress(done)
  }
  return driver
}
