import { fileURLToPath } from 'node:url'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The tests of the API in the real edge runtime, over D1; those of the Node server and of files stay out. */
export default defineConfig({
  plugins: [
    cloudflareTest({
      miniflare: {
        compatibilityDate: '2026-10-01',
        compatibilityFlags: ['nodejs_compat'],
        // As many as one test file opens at most.
        d1Databases: Array.from({ length: 8 }, (_, i) => `DB${i}`),
      },
    }),
  ],
  resolve: {
    alias: [
      { find: /^\.\.?\/temporary-store\.ts$/, replacement: file('./src/temporary-store.edge.ts') },
      { find: '@jianbao/fixtures', replacement: file('./src/fixtures.edge.ts') },
    ],
  },
  test: {
    testTimeout: 120_000,
    include: ['src/**/*.test.ts'],
    exclude: [
      'src/node.test.ts',
      'src/restart.test.ts',
      'src/worker-size.test.ts',
      'src/settings.test.ts',
      'src/client/client.test.ts',
    ],
  },
})
