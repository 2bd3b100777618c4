import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    export: 'src/export/index.ts',
    node: 'src/node.ts',
    parts: 'src/parts/index.ts',
  },
  format: 'esm',
  dts: true,
  clean: true,
  // node:sqlite has no other name.
  removeNodeProtocol: false,
  target: 'es2024',
})
