import { generate } from '@jianbao/generator'

/** Generated captures as the fields of their records, all but the id: one in four is HTML, the others are text. */
export function capturePool(size: number): string[] {
  return Array.from({ length: size }, (_, seed) => {
    const { text, html } = generate(seed, { form: seed % 4 === 0 ? 'html' : 'text' })
    return JSON.stringify({ text, html }).slice(1)
  })
}

/** `count` records of NDJSON, as many as fit in a quarter of a megabyte at a time; those of the pool in turn, each under an id of its own. */
export function* records(pool: readonly string[], count: number): Generator<Buffer> {
  let lines = ''
  for (let i = 0; i < count; i++) {
    lines += `{"id":"generated-${i}",${pool[i % pool.length]}\n`
    if (lines.length < chunk && i + 1 < count) continue
    yield Buffer.from(lines)
    lines = ''
  }
}

/** UTF-16 code units. */
const chunk = 2 ** 18
