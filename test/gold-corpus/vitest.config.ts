import { defineConfig } from 'vitest/config'

/** What a test takes depends on the machine; the time is only a bound against hanging. */
export default defineConfig({ test: { testTimeout: 60_000 } })
