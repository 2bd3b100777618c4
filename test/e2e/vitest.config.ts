import { defineConfig } from 'vitest/config'

/** One server and a browser a file, one after another: the machine may have two cores, and time is not what is tested. */
export default defineConfig({
  test: {
    globalSetup: 'src/reading-room.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
