// Generated captures as NDJSON: node generate.mjs COUNT. One in four is HTML; ids sort as they come.
import { generate } from '@jianbao/generator'

for (let seed = 0; seed < Number(process.argv[2]); seed++) {
  const { text, html } = generate(seed, { form: seed % 4 === 0 ? 'html' : 'text' })
  const id = `page-${String(seed).padStart(6, '0')}`
  const url = `https://paper-${seed % 7}.example/${seed}`
  process.stdout.write(`${JSON.stringify({ id, url, capturedAt: '2031-01-01T00:00:00Z', text, html })}\n`)
}
