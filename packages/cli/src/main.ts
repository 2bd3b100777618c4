#!/usr/bin/env node
import { serveAsThread } from './batch/threads.ts'
import { closeQuietly } from './output.ts'
import { runJianbao } from './program.ts'

if (!serveAsThread()) {
  closeQuietly(process.stdout)
  process.exitCode = await runJianbao(process.argv.slice(2))
}
