import { defineConfig } from 'vitest/config'

/** Hundreds of captures in a test, a browser, megabytes in a line: slow on a small machine, and time is not what is tested. */
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 60_000 } })
