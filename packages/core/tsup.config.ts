import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/structure.ts',
    'src/html.ts',
    'src/legacy.ts',
    'src/traditional.ts',
    'src/townships.ts',
  ],
  format: 'esm',
  dts: true,
  clean: true,
  target: 'es2022',
  // Tables of ideographs are half as large unescaped.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
})
