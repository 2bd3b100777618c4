#!/usr/bin/env node
import { closeQuietly } from './output.ts'
import { runJianbao } from './program.ts'
import { serveAsThread } from './stream/threads.ts'

if (!serveAsThread()) {
  closeQuietly(process.stdout)
  process.exitCode = await runJianbao(process.argv.slice(2))
}
