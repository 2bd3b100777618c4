import { defineConfig } from 'vitest/config'

/** The first run brings Python's packages; the run itself is bounded by Schemathesis. */
export default defineConfig({ test: { testTimeout: 600_000 } })
