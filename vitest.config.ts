import { defineConfig } from 'vitest/config'

/** For one test across the workspace: `pnpm test -t <name>`. The tests of the real pages need a server and run alone. */
export default defineConfig({
  test: { projects: ['packages/*', 'apps/*', 'test/!(e2e|*.json)'] },
})
