/** `pnpm conformance:recognizers [FOLDER] [--verbose]`: quantities against the Chinese specifications of Recognizers-Text. */
import { parseArgs } from 'node:util'
import { type Model, models, readCases } from './recognizers/cases.ts'
import { compareCase } from './recognizers/compare.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false } },
})
const folder = positionals[0] ?? process.env.RECOGNIZERS_SPECS ?? '../Recognizers-Text'

interface Tally {
  model: Model
  same: number
  guide: number
  all: number
  reasons: Map<string, number>
  /** Every case that is not the same, for --verbose. */
  differences: string[]
}

function tally(model: Model): Tally | null {
  const cases = readCases(folder, model)
  if (!cases) return null
  const result: Tally = { model, same: 0, guide: 0, all: 0, reasons: new Map(), differences: [] }
  for (const one of cases) {
    for (const [index, { as, why }] of compareCase(model, one).entries()) {
      result.all++
      result.same += as === 'same' ? 1 : 0
      result.guide += as === 'guide' ? 1 : 0
      if (as === 'same') continue
      const reason = `${as === 'guide' ? 'by our guide: ' : ''}${why}`
      result.reasons.set(reason, (result.reasons.get(reason) ?? 0) + 1)
      const { text, value, dates } = one.expected[index] ?? { text: '', value: null, dates: [] }
      result.differences.push([model, reason, one.input, text, value ?? dates.join(' or ')].join('\t'))
    }
  }
  return result
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(8)

function report({ model, all, same, guide, reasons, differences }: Tally): string[] {
  const counted = [...reasons].sort((a, b) => b[1] - a[1])
  return [
    `${model.padEnd(18)}${String(all).padStart(7)}${percent(same / all)}${percent((same + guide) / all)}`,
    ...counted.map(([reason, count]) => `${String(count).padStart(25)}  ${reason}`),
    ...(values.verbose ? differences : []),
  ]
}

const results = (Object.keys(models) as Model[]).map(tally).filter((result) => result !== null)
const lines =
  results.length > 0
    ? [`${'model'.padEnd(18)}  cases    same  same or by our guide`, ...results.flatMap(report)]
    : [
        `No specifications below ${folder}: clone github.com/microsoft/Recognizers-Text beside this repository, or name its folder.`,
      ]
process.stdout.write(`${lines.join('\n')}\n`)
