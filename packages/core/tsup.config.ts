import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/structure.ts', 'src/html.ts', 'src/legacy.ts', 'src/traditional.ts'],
  format: 'esm',
  dts: true,
  clean: true,
  target: 'es2022',
})
