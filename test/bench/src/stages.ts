import { Session } from 'node:inspector/promises'

export const stages = [
  'decode',
  'render',
  'segment',
  'repair',
  'clean',
  'classify',
  'build',
  'extract',
  'garbage collection',
  'other',
] as const
export type Stage = (typeof stages)[number]

/** Where the code of a stage lies in core's `src`; the first that fits the outermost frame counts. */
const folders: readonly (readonly [string, Stage])[] = [
  ['extract/', 'extract'],
  ['build/', 'build'],
  ['classify/cues.ts', 'clean'],
  ['classify/', 'classify'],
  ['repair/', 'repair'],
  ['segment.ts', 'segment'],
  ['html/', 'render'],
  ['html.ts', 'render'],
  ['decode.ts', 'decode'],
]

interface Frame {
  functionName: string
  url: string
}

function stageOf({ functionName, url }: Frame): Stage | null {
  if (functionName === '(garbage collector)') return 'garbage collection'
  const path = url.split('/core/src/')[1]
  return folders.find(([folder]) => path?.startsWith(folder))?.[1] ?? null
}

/**
 * The share of each stage in the time of `run`, from V8's sampling profiler: a sample counts for the outermost stage on its
 * stack. So the stages need no clock of their own, and what is measured is what ships.
 */
export async function profileStages(run: () => void): Promise<Record<Stage, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const shares = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
  let total = 0
  const count = (id: number, above: Stage | null) => {
    const node = nodes.get(id)
    if (!node) return
    const stage = above ?? stageOf(node.callFrame)
    const outside = node.callFrame.functionName === '(program)' || node.callFrame.functionName === '(idle)'
    if (!outside) {
      shares[stage ?? 'other'] += node.hitCount ?? 0
      total += node.hitCount ?? 0
    }
    for (const child of node.children ?? []) count(child, stage)
  }
  const [top] = profile.nodes
  if (top) count(top.id, null)
  for (const stage of stages) shares[stage] /= total || 1
  return shares
}
