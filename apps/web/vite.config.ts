import cloudflare from '@sveltejs/adapter-cloudflare'
import node from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

/** The same rooms as a worker over D1, where this is asked for. */
const edge = process.env.JIANBAO_TARGET === 'edge'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: edge ? cloudflare() : node(),
      outDir: edge ? '.svelte-kit/edge' : '.svelte-kit',
      alias: { $house: edge ? 'src/lib/server/house.edge.ts' : 'src/lib/server/house.ts' },
      compilerOptions: { runes: true },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute there is: Kit hides its announcer of page changes with it.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      // hooks.server.ts refuses foreign hosts and origins for every request; Kit's own check would also refuse a plain
      // `curl -H 'content-type: text/plain'`, which brings no Origin at all.
      csrf: { trustedOrigins: ['*'] },
    }),
  ],
  worker: { format: 'es' },
  // A worker has no file to look up modules from, and Svelte's own condition for browsers is the wrong one.
  ...(edge && {
    ssr: {
      target: 'webworker' as const,
      resolve: { conditions: ['worker', 'module', 'import', 'default'], mainFields: ['module', 'main'] },
    },
  }),
  // Small fonts inlined as data: addresses would need a hole in the content security policy.
  build: { assetsInlineLimit: 0 },
})
