// What `npm start`, `npm test` and the other root scripts call. Plain JavaScript without a dependency, because it runs
// before anything is installed.
import { join } from 'node:path'
import { Interrupted, root, run, Stop } from './process.mjs'
import { score } from './score.mjs'
import { checkStart, serve } from './start.mjs'
import { selected, suite } from './suite.mjs'
import { installDependencies, prepareToolchain } from './toolchain.mjs'

const usage = `usage: node scripts/run.mjs VERB

  start [PATH...]   build, add the captures in the files and folders given, serve the reading room
  build             build every package
  test              everything that CI checks; with arguments, Vitest alone with those arguments
  verify            everything that CI checks except the tests of the real pages
  test:e2e          the tests of the real pages, in a browser
  test:edge         the tests of the API and of the pages in the real edge runtime, over D1
  bench [--json]    time core beside JSON and Readability
  bench:corpus [--count N]   time search over a corpus of generated captures; 20000, unless N says otherwise
  bench:scale [--count N] [--threads N]   captures streamed through the command; --scaling: one thread beside two
  cluster JOB ...   a job of Apache Spark, on this machine unless --master names a cluster; --help lists them
  bench:peers       time and score it beside extractors in Python
  bench:ftfy        repair damaged captures beside ftfy in Python
  bench:api         the API under load: beside a bare handler and beside core, and its memory over 100000 requests
  fuzz:api          the API asked by Schemathesis what its document allows and what not; --seconds N (300)
  conformance:recognizers FOLDER   read the cases of Recognizers-Text, from the Specs of a checkout
  score             compare with the hand-made gold in ../shared`

/** The tools and dependencies, ready; returns the environment to run them in. */
async function prepare() {
  const env = await prepareToolchain()
  await installDependencies(env)
  return env
}

async function build(env, filters = []) {
  const args = ['run', 'build', '--output-logs=errors-only', ...filters.map((name) => `--filter=${name}`)]
  const { code } = await run('turbo', args, { env, stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Stop('The build failed; what is above says where.')
}

async function script(path, args) {
  const options = { env: await prepare(), stdio: ['ignore', 'inherit', 'inherit'] }
  return (await run('node', [path, ...args], options)).code
}

const verbs = {
  async start(args) {
    const plan = await checkStart(args)
    const env = await prepare()
    await build(env, ['@jianbao/cli', '@jianbao/web'])
    return serve(plan, env)
  },
  async build() {
    await build(await prepare())
    return 0
  },
  async test(args) {
    const env = await prepare()
    return args.length > 0 ? selected(env, args) : suite(env, ['lint', 'check', 'test', 'e2e'])
  },
  async verify() {
    return suite(await prepare(), ['lint', 'check', 'test'])
  },
  async 'test:e2e'() {
    return suite(await prepare(), ['e2e'])
  },
  async score(args) {
    const env = await prepare()
    await build(env, ['@jianbao/cli'])
    return score(env, args)
  },
  async 'test:edge'() {
    const env = await prepare()
    await build(env, ['@jianbao/cli'])
    for (const app of ['api', 'web']) {
      const options = { env, cwd: join(root, 'apps', app), stdio: ['ignore', 'inherit', 'inherit'] }
      const { code } = await run('pnpm', ['run', 'test:edge'], options)
      if (code !== 0) return code
    }
    return 0
  },
  bench: (args) => script('test/bench/src/bench.ts', args),
  'bench:corpus': (args) => script('test/bench/src/corpus/bench.ts', args),
  async 'bench:scale'(args) {
    const env = await prepare()
    await build(env, ['@jianbao/cli'])
    return (await run('node', ['test/bench/src/scale.ts', ...args], { env, stdio: ['ignore', 1, 2] })).code
  },
  async cluster(args) {
    const env = await prepare()
    await build(env, ['@jianbao/cli'])
    return (await run('node', ['apps/cluster/scripts/submit.mjs', ...args], { env, stdio: ['ignore', 1, 2] }))
      .code
  },
  'bench:peers': (args) => script('test/bench/src/peers.ts', args),
  'bench:ftfy': (args) => script('test/bench/src/ftfy.ts', args),
  'bench:api': (args) => script('test/bench/src/api/bench.ts', args),
  'fuzz:api': (args) => script('test/fuzz/src/fuzz.ts', args),
  'conformance:recognizers': (args) => script('test/conformance/src/recognizers.ts', args),
}

const [verb = '', ...rest] = process.argv.slice(2)
if (!Object.hasOwn(verbs, verb)) {
  console.error(usage)
  process.exit(2)
}
try {
  process.chdir(root)
  process.exitCode = await verbs[verb](rest[0] === '--' ? rest.slice(1) : rest)
} catch (error) {
  if (!(error instanceof Interrupted) && !(error instanceof Stop)) throw error
  if (error instanceof Stop) console.error(`jianbao: ${error.message}`)
  process.exitCode = error instanceof Interrupted ? error.exitCode : 1
}
