// `npm start`: what it is given is checked before anything is installed, so that a wrong path is told at once.
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { Interrupted, root, run, Stop } from './process.mjs'

const command = join(root, 'packages', 'cli', 'dist', 'jianbao.js')
const samples = join(root, 'apps', 'web', 'samples')
const server = join(root, 'apps', 'web', 'server', 'start.ts')

/** npm and pnpm run scripts in the workspace's root and leave here the folder the user typed the command in. */
const typedIn = process.env.INIT_CWD ?? process.cwd()

async function readable(path) {
  const absolute = resolve(typedIn, path)
  try {
    const mode = (await stat(absolute)).isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK
    await access(absolute, mode)
    return absolute
  } catch (error) {
    const why = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`
    throw new Stop(`${path} ${why}. Give files or folders of captures that you may read; nothing was added.`)
  }
}

function portFrom(text) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new Stop(`PORT is ${JSON.stringify(text)}; it must be a whole number from 0 to 65535.`)
}

/** Throws Stop unless the server will be able to listen. */
function checkPort(host, port) {
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code !== 'EADDRINUSE') {
        taken(
          new Stop(
            `Jianbao cannot listen on ${host}, port ${port} (${error.code}). Set HOST and PORT to an address of this machine that you may use.`,
          ),
        )
        return
      }
      taken(
        new Stop(
          `Port ${port} on ${host} is taken, perhaps by a Jianbao that still runs. Stop that program, or choose another port: PORT=${port + 1} npm start`,
        ),
      )
    })
    probe.listen(port, host, () => probe.close(free))
  })
}

/** Resolves what the user gave to what `serve` needs; throws Stop where it cannot work. */
export async function checkStart(args) {
  const paths = await Promise.all(args.map(readable))
  await checkPort(process.env.HOST || '127.0.0.1', portFrom(process.env.PORT || '4747'))
  const data = process.env.JIANBAO_DATA ? resolve(typedIn, process.env.JIANBAO_DATA) : join(root, '.jianbao')
  return { paths, data }
}

/** Whether the store holds any article. Without a store the command says so and fails, which is an answer as well. */
async function isEmpty(env) {
  const args = [command, 'search', '', '--format', 'json', '--limit', '1']
  const { code, stdout } = await run('node', args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  return code !== 0 || JSON.parse(stdout).total === 0
}

/** Looks for reprints and formulas where articles have come that were not looked at. */
async function computeFormulas(env) {
  const list = (...more) => [command, 'formulas', '--format', 'json', '--limit', '1', ...more]
  const { code, stdout } = await run('node', list(), { env, stdio: ['ignore', 'pipe', 'ignore'] })
  if (code !== 0) return
  const { computed } = JSON.parse(stdout)
  if (computed === null || computed.since > 0)
    await run('node', list('--compute'), { env, stdio: ['ignore', 'ignore', 2] })
}

/** Adds the captures, then serves until a signal comes; returns the exit code. */
export async function serve({ paths, data }, environment) {
  const env = { ...environment, JIANBAO_DATA: data }
  const captures = paths.length > 0 || !(await isEmpty(env)) ? paths : [samples]
  if (captures.length > 0) {
    const { code } = await run('node', [command, 'add', ...captures], { env, stdio: ['ignore', 2, 2] })
    if (code !== 0) throw new Stop('The captures could not be added; what is above says why.')
    await computeFormulas(env)
  }
  try {
    return (await run('node', [server], { env, stdio: ['ignore', 'inherit', 'inherit'] })).code
  } catch (error) {
    // Until a signal is how a server runs.
    if (error instanceof Interrupted) return 0
    throw error
  }
}
