/** `pnpm bench:peers [--json]`: the same pages of HTML through core, Readability and the extractors in Python. */
import { parseArgs } from 'node:util'
import { type Page, parse } from '@jianbao/core'
import { html } from '@jianbao/core/html'
import { structure } from '@jianbao/core/structure'
import { preparePython } from '../../../scripts/python.mjs'
import { emptyTally, type Found, metrics, readGold, score } from './gold.ts'
import { readInputs } from './inputs.ts'
import { extractors, runPython } from './python.ts'
import { readArticle } from './readable.ts'
import { spread, table } from './report.ts'
import { spreadOf } from './rounds.ts'

interface Row extends Found {
  peer: string
  name: string
  ms: number
}

const passes = 3

function foundBy({ articles: [article] }: Page): Found {
  const { headline, published, source } = article?.metadata ?? {}
  const body = article?.body.filter(({ type }) => type !== 'caption').map(({ text }) => text)
  return {
    headline: headline?.value ?? null,
    date: published?.value ?? null,
    source: source?.value ?? null,
    body: body?.join('\n') ?? null,
  }
}

const ours: Record<string, (source: string) => Found> = {
  'Jianbao structure': (source) => foundBy(structure({ id: '', html: source }, { html })),
  'Jianbao parse': (source) => foundBy(parse({ id: '', html: source })),
  'Readability with linkedom': (source) => {
    const article = readArticle(source)
    return {
      headline: article?.title ?? null,
      date: article?.publishedTime ?? null,
      source: article?.siteName ?? null,
      body: article?.textContent ?? null,
    }
  },
}

function timeOurs(pages: readonly { name: string; html: string }[]): Row[] {
  return Object.entries(ours).flatMap(([peer, read]) => {
    for (const page of pages) read(page.html)
    return pages.map((page) => {
      const times = Array.from({ length: passes }, () => {
        const begin = performance.now()
        read(page.html)
        return performance.now() - begin
      })
      return { peer, name: page.name, ms: spreadOf(times).median, ...read(page.html) }
    })
  })
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const prepared = preparePython(extractors)
if (prepared.absent !== undefined) process.stdout.write(`${prepared.absent} Nothing was compared.\n`)
else {
  const { pages, said } = readInputs()
  const sources = pages.map(({ name, content }) => ({ name, html: content }))
  const rows = [...timeOurs(sources), ...runPython<Row>(prepared.python, extractors, sources)]
  const gold = readGold()
  const results = Object.entries(Object.groupBy(rows, ({ peer }) => peer)).map(([peer, own = []]) => {
    const tally = emptyTally()
    for (const row of own) {
      const known = gold.get(row.name)
      if (known) score(tally, known, row)
    }
    return {
      peer,
      ms: spreadOf(own.map(({ ms }) => ms)),
      total: own.reduce((sum, { ms }) => sum + ms, 0),
      tally,
    }
  })
  if (values.json) {
    const timed = rows.map(({ peer, name, ms }) => ({ peer, name, ms }))
    process.stdout.write(`${JSON.stringify({ inputs: said, results, pages: timed })}\n`)
  } else {
    const times = results.map(({ peer, ms, total }) => [peer, spread(ms, 1), (total / 1000).toFixed(2)])
    const scores = results.map(({ peer, tally }) => [
      peer,
      ...metrics.map((metric) => `${tally[metric].hit}/${tally[metric].of}`),
    ])
    process.stdout.write(`${said}\n\n${table(['ms a page', 'median (min to max)', 'all, s'], times)}\n\n`)
    process.stdout.write(
      gold.size > 0
        ? `${table([`right, of ${gold.size} pages with gold`, ...metrics], scores)}\n`
        : 'No gold beside this repository: the results were not scored.\n',
    )
  }
}
