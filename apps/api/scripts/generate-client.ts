import { writeFile } from 'node:fs/promises'
import { committed } from '../src/client/committed.ts'

for (const { path, make } of committed) await writeFile(path, await make())
