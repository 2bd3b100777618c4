import { generate } from '@jianbao/generator'

/** One article of ten kilobytes under a headline: the paragraphs of many generated captures, none of them twice. */
export function longCapture(headline: string, firstSeed: number): { text: string; last: string } {
  const paragraphs = new Set<string>()
  const whole = () =>
    `石桥县报\n\n${headline}\n2031-05-06 来源:石桥县报\n\n${[...paragraphs].map((text) => `  ${text}\n`).join('\n')}`
  for (let seed = firstSeed; Buffer.byteLength(whole()) < 10 * 1024; seed++) {
    const { truth } = generate(seed, { form: 'text', script: 'hans', damage: 'none' })
    for (const { body } of truth.articles)
      for (const { type, text } of body) if (type === 'paragraph') paragraphs.add(text)
  }
  return { text: whole(), last: [...paragraphs].at(-1) ?? '' }
}
