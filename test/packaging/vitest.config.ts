import { defineConfig } from 'vitest/config'

/** Packing, installing, bundling and a browser: slow on a small machine, and none of it is what is tested. */
export default defineConfig({ test: { testTimeout: 60_000 } })
