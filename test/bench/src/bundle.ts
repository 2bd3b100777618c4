import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

export interface Bundle {
  code: string
  /** Bytes after gzip at its highest level. */
  gzip: number
  /** Files in the bundle with the bytes they add, the heaviest first; paths from the workspace's root. */
  files: { path: string; bytes: number }[]
}

/** Bundles a module of import and export lines, minified, for a browser or any other platform. */
export async function bundle(source: string): Promise<Bundle> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'neutral',
    metafile: true,
    write: false,
  })
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {}
  return {
    code: outputFiles[0]?.text ?? '',
    gzip: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length,
    files: Object.entries(inputs)
      .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
      .filter(({ bytes }) => bytes > 0)
      .sort((a, b) => b.bytes - a.bytes),
  }
}
