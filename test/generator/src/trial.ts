import { violations } from '@jianbao/conformance/violations'
import { type Capture, capturedText, parse } from '@jianbao/core'
import { captureOf } from './capture.ts'
import { generate } from './generate.ts'
import { mutateBytes, mutateText, randomText } from './mutate.ts'
import { type Random, randomFrom } from './random.ts'
import type { Generated } from './types.ts'

/** So many neighbouring seeds try changes of one generated capture: writing it takes longer than changing it. */
const mutantsEach = 16
const mostKept = 64
const kept = new Map<number, Generated>()

/** `generate`, which is pure, with its latest results kept. */
function generated(seed: number, form?: 'text'): Generated {
  const key = form ? -1 - seed : seed
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const made = generate(seed, form ? { form } : {})
  kept.set(key, made)
  return made
}

/** The capture that a seed (0 or more) puts on trial: a generated one, mutated, or random text. */
export function captureOnTrial(seed: number): Capture {
  const random = randomFrom(seed)
  const base = Math.floor(seed / mutantsEach)
  const capture = captureOf(generated(base))
  const other = () => generated(base + random.int(1, 3), 'text').text ?? ''
  if (random.once(8)) {
    const text = randomText(random, other)
    return random.once(3) ? { id: capture.id, html: text } : { id: capture.id, text }
  }
  return mutated(capture, random, other)
}

function mutated(capture: Capture, random: Random, other: () => string): Capture {
  const { text, html, bytes } = capture
  if (text !== undefined) return { ...capture, text: mutateText(text, random, other) }
  if (html !== undefined) return { ...capture, html: mutateText(html, random, other) }
  return { ...capture, bytes: mutateBytes(bytes ?? new Uint8Array(), random) }
}

/** What is wrong with core's reading of a capture, as sentences: an exception or broken rules of the contract. */
export function problems(capture: Capture): string[] {
  try {
    const page = parse(capture)
    return violations(capturedText(capture, page), page)
  } catch (error) {
    return [`exception: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** What a problem is about, so that a smaller capture with the same one is known: its sentence without places. */
const kindOf = (problem: string) =>
  problem
    .replace(/[\d.]+/g, '#')
    .replace(/(places|persons|organisations|dates|quotes|documents|schemes) .{0,12}?:/, '$1:')

type Content = string | Uint8Array

const contentOf = ({ text, html, bytes }: Capture): Content => text ?? html ?? bytes ?? ''

const withContent = (capture: Capture, content: Content): Capture => {
  if (typeof content !== 'string') return { ...capture, bytes: content }
  return capture.text === undefined ? { ...capture, html: content } : { ...capture, text: content }
}

const without = (content: Content, from: number, to: number): Content =>
  typeof content === 'string'
    ? content.slice(0, from) + content.slice(to)
    : Uint8Array.from([...content.subarray(0, from), ...content.subarray(to)])

/** A capture as small as taking out stretches makes it while its first problem stays. */
export function shrink(capture: Capture): Capture {
  const [first] = problems(capture)
  if (first === undefined) return capture
  const kind = kindOf(first)
  let smallest = capture
  for (
    let size = Math.ceil(contentOf(capture).length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < contentOf(smallest).length; ) {
      const candidate = withContent(smallest, without(contentOf(smallest), from, from + size))
      if (problems(candidate).some((problem) => kindOf(problem) === kind)) smallest = candidate
      else from += size
    }
  }
  return smallest
}
