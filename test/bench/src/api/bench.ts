import { parseArgs } from 'node:util'
import { fixtures } from '@jianbao/fixtures'
import { spread, table } from '../report.ts'
import { ratioOf, type Spread, spreadOf } from '../rounds.ts'
import { type LoadResult, load } from './load.ts'
import { startUnderLoad } from './under-load.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    requests: { type: 'string', default: '3000' },
    memory: { type: 'string', default: '100000' },
  },
})
const rounds = Number(values.rounds)
const requests = Number(values.requests)
const connections = 16

/** The capture of the middle size: it is what is read and what is parsed. */
const captures = fixtures()
  .filter(({ truth }) => !truth.noArticle)
  .toSorted((a, b) => a.bytes.length - b.bytes.length)
const capture = captures[Math.floor(captures.length / 2)]
if (!capture) throw new Error('There is no fixture with an article.')

const api = startUnderLoad()
const bare = startUnderLoad()
const { address = '' } = await api.ask({ what: 'serve-api' })
const article = `${address}/v1/articles/${encodeURIComponent(capture.slug)}`
const size = (await (await fetch(article)).arrayBuffer()).byteLength
const { address: same = '' } = await bare.ask({ what: 'serve-bare', like: article })

const get = { api: [] as LoadResult[], bare: [] as LoadResult[] }
const post = { api: [] as LoadResult[], core: [] as number[] }
for (let round = 0; round <= rounds; round++) {
  const read = await load({ url: article, requests, connections })
  const copied = await load({ url: same, requests, connections })
  const parsed = await load({
    url: `${address}/v1/parse`,
    method: 'POST',
    body: capture.text,
    requests: Math.ceil(requests / 5),
    connections,
  })
  const { rate = Number.NaN } = await api.ask({ what: 'core-alone', text: capture.text, seconds: 1 })
  // The first round warms up.
  if (round === 0) continue
  get.api.push(read)
  get.bare.push(copied)
  post.api.push(parsed)
  post.core.push(rate)
}

const rates = (results: readonly LoadResult[]) => results.map(({ rate }) => rate)
const p99 = (results: readonly LoadResult[]) => spreadOf(results.map((result) => result.p99))
const row = (name: string, figures: Spread, late?: Spread) => [
  name,
  spread(figures, 0),
  late ? spread(late, 0) : '',
]
process.stdout.write(`${capture.slug}: ${capture.bytes.length} bytes of text, ${size} bytes of JSON. `)
process.stdout.write(`${rounds} rounds of ${requests} requests, ${connections} at a time.\n\n`)
process.stdout.write(
  `${table(
    ['', 'answers a second', 'p99, ms'],
    [
      row('GET article', spreadOf(rates(get.api)), p99(get.api)),
      row('bare handler, same bytes', spreadOf(rates(get.bare)), p99(get.bare)),
      row('POST parse', spreadOf(rates(post.api)), p99(post.api)),
      row('core and JSON.stringify', spreadOf(post.core)),
    ],
  )}\n\n`,
)
const ratios = [
  ['GET article / bare handler', ratioOf(rates(get.api), rates(get.bare)), 0.5],
  ['POST parse / core and JSON.stringify', ratioOf(rates(post.api), post.core), 0.8],
] as const
process.stdout.write(
  `${table(
    ['ratio', 'median (min to max)', 'aim', ''],
    ratios.map(([name, ratio, aim]) => [
      name,
      spread(ratio, 2),
      `at least ${aim}`,
      ratio.median >= aim ? 'met' : 'not met',
    ]),
  )}\n\n`,
)

const total = Number(values.memory)
const step = Math.max(1, Math.ceil(total / 10))
const megabytes = (bytes = Number.NaN) => (bytes / 2 ** 20).toFixed(1)
const memory: string[][] = []
for (let done = 0; done <= total; done += step) {
  if (done > 0) await load({ url: article, requests: step, connections })
  const { rss, heap } = await api.ask({ what: 'memory' })
  memory.push([String(done), megabytes(rss), megabytes(heap)])
}
process.stdout.write(`${table(['requests', 'resident, MiB', 'heap, MiB'], memory)}\n`)
await Promise.all([api.stop(), bare.stop()])
