/** `pnpm bench [--json]`: how fast core is, as ratios of things timed in the same run. README.md says what each means. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from '@jianbao/core'
import { html } from '@jianbao/core/html'
import { structure } from '@jianbao/core/structure'
import { bundle } from './bundle.ts'
import { entries } from './entries.ts'
import { type Input, type Inputs, readInputs } from './inputs.ts'
import { readArticle } from './readable.ts'
import { recognise } from './recognizers.ts'
import { percent, spread, table } from './report.ts'
import { ratioOf, runRounds, type Spread, spreadOf } from './rounds.ts'
import { profileStages, type Stage, stages } from './stages.ts'

interface Report {
  machine: string
  inputs: string
  /** Ratios in one run, with the most (or the least) that is aimed at. */
  ratios: { name: string; ratio: Spread; aim: string; met: boolean }[]
  /** Milliseconds for one capture of the mean size. */
  perCapture: Record<string, Spread>
  capturesPerSecond: { structure: number; parse: number }
  /** Share of the time of `parse` from text, and of `structure` from HTML. */
  stages: { text: Record<Stage, number>; html: Record<Stage, number> }
  /** Milliseconds in a fresh process. */
  firstCall: Record<'import' | 'first' | 'second', Spread>
  /** Pages on which Readability found no article or threw. */
  unread: number
}

/** So many that they take as long as one pass of the others: what else the machine does then meets all alike. */
const jsonPasses = 50

/** Captures that Recognizers-Text reads: it takes seconds for what core reads in milliseconds. */
const fewTexts = 10

const over = (inputs: readonly Input[], work: (content: string) => unknown) => () => {
  for (const { content } of inputs) work(content)
}

async function measure({ texts, pages, said }: Inputs): Promise<Report> {
  const jsonPass = over(texts, (content) => JSON.parse(JSON.stringify(content)))
  const fromText = await runRounds(
    {
      json: () => {
        for (let pass = 0; pass < jsonPasses; pass++) jsonPass()
      },
      structure: over(texts, (text) => structure({ id: '', text })),
      parse: over(texts, (text) => parse({ id: '', text })),
    },
    { rounds: 15, time: 0, iterations: 1 },
  )
  const json = fromText.json.map((figure) => figure / jsonPasses)
  let unread = 0
  const fromHtml = await runRounds(
    {
      structure: over(pages, (source) => structure({ id: '', html: source }, { html })),
      readability: () => {
        unread = pages.filter(({ content }) => readArticle(content) === null).length
      },
    },
    { rounds: 5, time: 0, iterations: 1 },
  )
  const few = [...texts].sort((a, b) => a.content.length - b.content.length).slice(0, fewTexts)
  const facts = await runRounds(
    {
      parse: () => {
        for (let pass = 0; pass < jsonPasses; pass++) over(few, (text) => parse({ id: '', text }))()
      },
      recognizers: over(few, recognise),
    },
    { rounds: 3, time: 0, iterations: 1 },
  )
  const parsed = facts.parse.map((figure) => figure / jsonPasses)
  const repeat = (times: number, work: () => void) => () => {
    for (let i = 0; i < times; i++) work()
  }
  const each = (figures: readonly number[], inputs: readonly Input[]) =>
    spreadOf(figures.map((figure) => figure / inputs.length))
  const atMost = (name: string, ratio: Spread, limit: number) => ({
    name,
    ratio,
    aim: `at most ${limit}`,
    met: ratio.median <= limit,
  })
  const atLeast = (name: string, ratio: Spread, limit: number) => ({
    name,
    ratio,
    aim: `at least ${limit}`,
    met: ratio.median >= limit,
  })
  const perCapture = {
    'JSON round trip of a text': each(json, texts),
    'structure of a text': each(fromText.structure, texts),
    'parse of a text': each(fromText.parse, texts),
    'structure of a page in HTML': each(fromHtml.structure, pages),
    'Readability with linkedom of the same page': each(fromHtml.readability, pages),
  }
  return {
    machine: `Node ${process.versions.node}, ${process.platform}-${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    inputs: said,
    ratios: [
      atMost('structure of text / JSON round trip', ratioOf(fromText.structure, json), 25),
      atMost('parse of text / JSON round trip', ratioOf(fromText.parse, json), 90),
      atLeast(
        'Readability with linkedom / structure of HTML',
        ratioOf(fromHtml.readability, fromHtml.structure),
        10,
      ),
      atLeast('Recognizers-Text / parse of the same text', ratioOf(facts.recognizers, parsed), 20),
    ],
    perCapture,
    capturesPerSecond: {
      structure: Math.round(1000 / perCapture['structure of a text'].median),
      parse: Math.round(1000 / perCapture['parse of a text'].median),
    },
    stages: {
      text: await profileStages(
        repeat(
          10,
          over(texts, (text) => parse({ id: '', text })),
        ),
      ),
      html: await profileStages(
        repeat(
          5,
          over(pages, (source) => structure({ id: '', html: source }, { html })),
        ),
      ),
    },
    firstCall: await firstCall(),
    unread,
  }
}

/** Times a bundle of core, because nobody who installs it runs its source. */
async function firstCall(): Promise<Report['firstCall']> {
  const script = fileURLToPath(new URL('first-call.ts', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'))
  const module = join(folder, 'core.mjs')
  writeFileSync(module, (await bundle(entries['.'])).code)
  const runs = Array.from({ length: 9 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, pathToFileURL(module).href], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`The first call could not be timed in a process of its own: ${stderr}`)
    return JSON.parse(stdout) as Record<'import' | 'first' | 'second', number>
  })
  rmSync(folder, { recursive: true })
  return {
    import: spreadOf(runs.map((run) => run.import)),
    first: spreadOf(runs.map((run) => run.first)),
    second: spreadOf(runs.map((run) => run.second)),
  }
}

function print(report: Report): string {
  const shown = stages.filter((stage) => report.stages.text[stage] + report.stages.html[stage] >= 0.001)
  return [
    report.machine,
    report.inputs,
    '',
    table(
      ['ratio', 'median (min to max)', 'aim', ''],
      report.ratios.map(({ name, ratio, aim, met }) => [
        name,
        spread(ratio, 1),
        aim,
        met ? 'met' : 'not met',
      ]),
    ),
    '',
    table(
      ['one capture of the mean size', 'ms'],
      Object.entries(report.perCapture).map(([name, figures]) => [name, spread(figures, 3)]),
    ),
    `A second: ${report.capturesPerSecond.structure} by structure, ${report.capturesPerSecond.parse} by parse, on one core.`,
    report.unread > 0 ? `Readability found no article on ${report.unread} pages.` : '',
    '',
    table(
      ['stage', 'of parse, text', 'of structure, HTML'],
      shown.map((stage) => [stage, percent(report.stages.text[stage]), percent(report.stages.html[stage])]),
    ),
    '',
    table(
      ['in a fresh process', 'ms'],
      [
        ['importing core', spread(report.firstCall.import, 1)],
        ['the first parse', spread(report.firstCall.first, 1)],
        ['the second parse, of the same text', spread(report.firstCall.second, 1)],
      ],
    ),
    '',
  ].join('\n')
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const report = await measure(readInputs())
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : print(report))
