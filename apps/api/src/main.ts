import { CorpusError } from '@jianbao/corpus'
import { readSettings, SettingsError, serveApi } from './node.ts'

const log = (entry: object) => process.stderr.write(`${JSON.stringify(entry)}\n`)

try {
  const settings = readSettings(process.env)
  const { address, stop } = await serveApi(settings, log)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  process.stdout.write(`${address}\n`)
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof CorpusError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
