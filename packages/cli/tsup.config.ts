import { defineConfig } from 'tsup'

// One file with everything in it: the command runs where nothing is installed.
export default defineConfig({
  entry: { jianbao: 'src/main.ts' },
  format: 'esm',
  clean: true,
  // node:sqlite has no other name.
  removeNodeProtocol: false,
  target: 'node20',
  platform: 'node',
  noExternal: [/.*/],
  // Bundled CommonJS asks for Node's own modules with require.
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module'\nconst require = createRequireHere(import.meta.url)",
  },
})
