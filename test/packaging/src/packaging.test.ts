import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmptyProject, emptyProject, run } from './empty-project.ts'
import { linesLoggedBy } from './in-browser.ts'
import { snippetOf } from './readme.ts'

const snippet = snippetOf('@jianbao/core')
let project: EmptyProject

beforeAll(async () => {
  project = await emptyProject()
}, 120_000)
afterAll(() => project.remove())

/** A production build of one page that runs `script`; returns its folder. */
async function viteBuild(name: string, script: string): Promise<string> {
  await project.write(
    'index.html',
    `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/${name}.js"></script>`,
  )
  await project.write(`${name}.js`, script)
  const outDir = join(project.folder, `dist-${name}`)
  await build({
    root: project.folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    worker: { format: 'es' },
  })
  return outDir
}

describe('core, packed and installed into an empty project', () => {
  test('the README says what its program prints', () => {
    expect(snippet.prints.length).toBeGreaterThan(1)
    expect(snippet.code.trim().split('\n').length).toBeLessThanOrEqual(8)
  })

  test('has nothing publint would warn about', async () => {
    const { buffer } = await readFile(project.tarball)
    const { messages, pkg } = await publint({ pack: { tarball: buffer as ArrayBuffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('runs in plain Node', async () => {
    await project.write('main.mjs', snippet.code)
    expect((await run(project.folder, 'node', 'main.mjs')).trim().split('\n')).toEqual(snippet.prints)
  })

  test.for(
    ['', '/structure', '/html', '/legacy', '/traditional', '/townships'].map(
      (entry) => `@jianbao/core${entry}`,
    ),
  )('%s can be imported', async (entry) => {
    const program = `import * as entry from '${entry}'; console.log(typeof entry)`
    expect(await run(project.folder, 'node', '--input-type=module', '-e', program)).toBe('object\n')
  })

  test.for(['bundler', 'nodenext'])('its types hold in a strict project (%s)', async (resolution) => {
    await project.write('consumer.ts', snippet.code)
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext'
    const tsc = join(import.meta.dirname, '..', 'node_modules', '.bin', 'tsc')
    const flags = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022,dom', '--module', module]
    await run(
      project.folder,
      tsc,
      ...flags,
      '--moduleResolution',
      resolution,
      '--noUncheckedIndexedAccess',
      'consumer.ts',
    )
  })

  test('runs in a browser after a Vite production build', async () => {
    const folder = await viteBuild('page', snippet.code)
    expect(await linesLoggedBy(folder, snippet.prints.length)).toEqual(snippet.prints)
  })

  test('runs in a web worker', async () => {
    await project.write(
      'worker.js',
      `const console = { log: (...values) => postMessage(values.join(' ')) }\n${snippet.code}`,
    )
    const folder = await viteBuild(
      'with-worker',
      `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
       worker.onmessage = ({ data }) => console.log(data)
       worker.onerror = ({ message }) => console.log(message)`,
    )
    expect(await linesLoggedBy(folder, snippet.prints.length)).toEqual(snippet.prints)
  })
})
