import { Converter } from 'opencc-js'
import type { Region } from './layouts/desk.ts'
import type { Script } from './types.ts'

const writers: Record<Region, (text: string) => string> = {
  mainland: Converter({ from: 'cn', to: 'tw' }),
  taiwan: Converter({ from: 'cn', to: 'tw' }),
  'hong-kong': Converter({ from: 'cn', to: 'hk' }),
}
const byCharacter = Converter({ from: 'cn', to: 'tw' })

/** Characters with two Traditional forms that converters without words leave as they are, or give the commoner form. */
const left = new Set('后干里余几只斗面谷台于制冲升向准系着')
const marks: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' }

const asWriters = (text: string, region: Region) =>
  writers[region](text).replace(/[“”‘’]/g, (mark) => marks[mark] ?? mark)

const asConverters = (text: string) =>
  Array.from(text, (char) => (left.has(char) ? char : byCharacter(char))).join('')

/** A text of Simplified script as a page of `script` prints it. Lengths are kept. */
export function inScript(text: string, script: Script, region: Region): string {
  if (script === 'hant') return asWriters(text, region)
  return script === 'converted' ? asConverters(text) : text
}

const plainMarks = (text: string) => text.replace(/[“”‘’「」『』]/g, '“')

/** In how many places a converted page has characters that no writer of Traditional script would have put there. */
export function conversionTraces(text: string, region: Region): number {
  const [shown, written] = [asConverters(text), asWriters(text, region)].map(plainMarks) as [string, string]
  let traces = 0
  for (let i = 0; i < shown.length; i++) if (shown.charAt(i) !== written.charAt(i)) traces++
  return traces
}
