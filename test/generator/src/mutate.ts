import type { Random } from './random.ts'

/** What breaks parsers: brackets and quotes without a partner, controls, halves of pairs, entities, markup, number words. */
const oddments = [
  ...'()（）[]【】《》“”「」〔〕<>&;:/?？■□▲◆…—',
  ...'\0\u0001\u0008\u000b\u000c\u001b\u0085\u2028\u2029\ufeff\u200b\u202e\u3000\u00a0\t',
  '\ud842',
  '\udfb7',
  '𠮷',
  '😀',
  '\ufffd',
  '\r',
  '\n',
  '\r\n',
  '&#55357;',
  '&#x110000;',
  '&nbsp',
  '&amp;nbsp;',
  '(zhèn)',
  '(zhèn',
  '鎮(zhèn )',
  '锟斤拷',
  '??',
  '<p>',
  '</div>',
  '<a href="',
  '<!--',
  '<script>',
  '<table><td>',
  '25.3万余',
  '百分之',
  '第03版：',
  '下转第2版',
  '9999999999999999999999',
  '二〇三一年',
  '2031-99-99 99:99',
]

const span = (random: Random, length: number, most: number): [number, number] => {
  const from = random.int(0, length)
  return [from, Math.min(length, from + random.int(0, most))]
}

type Change = (text: string, random: Random, other: () => string) => string

const changes: readonly Change[] = [
  function flipBit(text, random) {
    if (text === '') return text
    const at = random.int(0, text.length - 1)
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.int(0, 15)))
    return text.slice(0, at) + flipped + text.slice(at + 1)
  },
  function cutOut(text, random) {
    const [from, to] = span(random, text.length, random.once(4) ? text.length : 40)
    return text.slice(0, from) + text.slice(to)
  },
  function cutOff(text, random) {
    return text.slice(0, random.int(0, text.length))
  },
  function splice(text, random, other) {
    const from = other()
    const [start, end] = span(random, from.length, 300)
    const at = random.int(0, text.length)
    return text.slice(0, at) + from.slice(start, end) + text.slice(at)
  },
  function repeat(text, random) {
    const [from, to] = span(random, text.length, 30)
    return text.slice(0, to) + text.slice(from, to).repeat(random.int(1, 60)) + text.slice(to)
  },
  function insert(text, random) {
    const at = random.int(0, text.length)
    return (
      text.slice(0, at) +
      random.pick(oddments).repeat(random.once(5) ? random.int(2, 40) : 1) +
      text.slice(at)
    )
  },
  function joinLines(text, random) {
    const end = random.pick(['\n', '，', '。'])
    return text.replaceAll(end, random.pick(['', ' ', '\r', '\n\n']))
  },
]

/** A text after a few random changes; `other` gives a second text to take pieces from. */
export function mutateText(text: string, random: Random, other: () => string): string {
  let mutated = text
  for (let i = random.int(1, 12); i > 0; i--) mutated = random.pick(changes)(mutated, random, other)
  return mutated
}

/** Bytes after a few flipped bits, cuts and runs of one value. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = [...bytes]
  for (let i = random.int(1, 12); i > 0; i--) {
    const at = random.int(0, Math.max(0, mutated.length - 1))
    const change = random.int(1, 4)
    if (change === 1) mutated[at] = (mutated[at] ?? 0) ^ (1 << random.int(0, 7))
    else if (change === 2) mutated.splice(at, random.int(1, 9))
    else if (change === 3) mutated.splice(at, 0, ...Array(random.int(1, 20)).fill(random.int(0, 255)))
    else mutated = mutated.slice(0, random.once(3) ? at : mutated.length)
  }
  return Uint8Array.from(mutated)
}

/** A text of oddments and pieces of `other`, in no order. */
export function randomText(random: Random, other: () => string): string {
  const source = other()
  return Array.from({ length: random.int(0, 60) }, () => {
    if (random.once(2)) return random.pick(oddments)
    const [from, to] = span(random, source.length, 25)
    return source.slice(from, to)
  }).join('')
}
