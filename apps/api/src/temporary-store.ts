import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from '@jianbao/corpus'
import { openCorpus } from '@jianbao/corpus/node'

/** A new database file, gone once it is closed. On the edge `temporary-store.edge.ts` stands in for this. */
export async function temporaryStore(): Promise<{ driver: Driver; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-api-'))
  const driver = await openCorpus(folder)
  return {
    driver,
    close() {
      driver.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
