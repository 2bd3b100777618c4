#!/usr/bin/env node
import { closeQuietly } from './output.ts'
import { runJianbao } from './program.ts'

closeQuietly(process.stdout)
process.exitCode = await runJianbao(process.argv.slice(2))
