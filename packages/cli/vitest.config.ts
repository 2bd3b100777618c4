import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { globalSetup: './src/bundle.setup.ts', testTimeout: 30_000 },
})
