import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/node.ts'],
  format: 'esm',
  dts: true,
  clean: true,
  // node:sqlite has no other name.
  removeNodeProtocol: false,
  target: 'es2024',
})
