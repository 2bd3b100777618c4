import { defineConfig } from 'vitest/config'

/** The built worker, asked as a browser without scripts would ask it. */
export default defineConfig({
  test: {
    include: ['edge/**/*.test.ts'],
    globalSetup: 'edge/worker.ts',
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
