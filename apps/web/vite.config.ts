import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
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
  // Small fonts inlined as data: addresses would need a hole in the content security policy.
  build: { assetsInlineLimit: 0 },
})
