import { parseArgs } from 'node:util'
import { type CopyKind, findCopies } from '@jianbao/corpus'
import { plantReuse, type Reuse } from '@jianbao/generator'
import { percent, table } from '../report.ts'

const aim = 0.95

/** What was found of the reuse that was planted in one corpus. */
export interface ReuseScore {
  articles: number
  planted: number
  found: number
  right: number
  /** Of each kind of reuse: pairs planted, found, and what they were called. */
  kinds: Map<Reuse, { planted: number; found: number; called: Map<CopyKind, number> }>
}

/** Looks for the reuse planted in a corpus of that seed and size. */
export async function scoreReuse(seed: number, count: number): Promise<ReuseScore> {
  const { articles, pairs } = plantReuse(seed, count)
  const bodies = new Map(articles.map(({ key, body }) => [key, body]))
  const read = async function* () {
    yield* articles
  }
  const { copies } = await findCopies(read(), async () => bodies)
  const called = new Map(copies.map(({ a, b, kind }) => [`${a} ${b}`, kind]))
  const kinds: ReuseScore['kinds'] = new Map()
  let right = 0
  for (const { a, b, reuse } of pairs) {
    const own = kinds.get(reuse) ?? { planted: 0, found: 0, called: new Map() }
    kinds.set(reuse, own)
    own.planted++
    const kind = called.get(`${a} ${b}`)
    if (kind === undefined) continue
    right++
    own.found++
    own.called.set(kind, (own.called.get(kind) ?? 0) + 1)
  }
  return { articles: articles.length, planted: pairs.length, found: copies.length, right, kinds }
}

/** Recall and precision of near-copies over planted corpora, one of each seed, as text. */
export async function benchReuse(seeds: readonly number[] = [1, 2, 3], count = 10_000): Promise<string> {
  const scores: ReuseScore[] = []
  for (const seed of seeds) scores.push(await scoreReuse(seed, count))
  const shares = scores.map(({ planted, found, right }) => [right / planted, right / found] as const)
  const lowest = (column: 0 | 1) => Math.min(...shares.map((of) => of[column]))
  const names = [...new Set(scores.flatMap(({ kinds }) => [...kinds.keys()]))].sort()
  const said = (column: 0 | 1) =>
    `${percent(lowest(column))}: aim at least ${percent(aim)}, ${lowest(column) >= aim ? 'met' : 'not met'}`
  return [
    `Reuse planted in ${seeds.length} corpora of ${count} articles, seeds ${seeds.join(', ')}.`,
    '',
    table(
      ['seed', 'planted', 'found', 'of them planted', 'recall', 'precision'],
      scores.map(({ planted, found, right }, i) => [
        `${seeds[i]}`,
        `${planted}`,
        `${found}`,
        `${right}`,
        ...(shares[i] ?? []).map(percent),
      ]),
    ),
    '',
    table(
      ['reuse', 'planted', 'recall', 'called'],
      names.map((name) => kindRow(name, scores)),
    ),
    '',
    `lowest recall ${said(0)}`,
    `lowest precision ${said(1)}`,
    '',
  ].join('\n')
}

function kindRow(name: Reuse, scores: readonly ReuseScore[]): string[] {
  const all = scores.map(({ kinds }) => kinds.get(name))
  const planted = all.reduce((sum, own) => sum + (own?.planted ?? 0), 0)
  const found = all.reduce((sum, own) => sum + (own?.found ?? 0), 0)
  const called = new Map<CopyKind, number>()
  for (const own of all) {
    for (const [kind, times] of own?.called ?? []) called.set(kind, (called.get(kind) ?? 0) + times)
  }
  const words = [...called].sort(([, x], [, y]) => y - x).map(([kind, times]) => `${kind} ${times}`)
  return [name, `${planted}`, percent(found / planted), words.join(', ')]
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '1,2,3' }, count: { type: 'string', default: '10000' } },
  })
  process.stdout.write(await benchReuse(values.seeds.split(',').map(Number), Number(values.count)))
}
