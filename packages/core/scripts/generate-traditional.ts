/**
 * Writes the table by which Simplified text is put into Traditional script (Taiwan's forms) from opencc-js, as little of it as
 * news needs: a form for each character, and for characters that have several the words in which it is another one. A word
 * comes in where the table so far is wrong about it, the most used first, cut down to two characters where these decide.
 * How often words are used is told by @node-rs/jieba. Part of `pnpm --filter @jianbao/core generate`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { formsInTable, simplify } from '../src/repair/simplify.ts'

/** Words used less in jieba's corpus are left out. */
const leastUse = 80
/** A pair stands for its words where this share of their uses has the same form. */
const decisive = 0.9

const toTraditional = Converter({ from: 'cn', to: 'tw' })
const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')

interface Use {
  word: string
  traditional: string
  times: number
}

/** The simplified character at `at` of a word, as its form there. */
type Visit = (use: Use, at: number, form: string) => void

const uses = dictionary.split('\n').flatMap((line): Use[] => {
  const [word = '', times] = line.split(' ')
  const traditional = toTraditional(word)
  const whole = word.length > 1 && simplify(word) === word && traditional.length === word.length
  return whole && times ? [{ word, traditional, times: Number(times) }] : []
})

const forms = formsInTable()

function eachCharacter(visit: Visit): void {
  for (const use of uses)
    for (let at = 0; at < use.word.length; at++)
      if (forms.has(use.word.charAt(at))) visit(use, at, use.traditional.charAt(at))
}

const add = <Key>(counts: Map<Key, Map<string, number>>, key: Key, form: string, times: number) => {
  const own = counts.get(key) ?? new Map<string, number>()
  counts.set(key, own)
  own.set(form, (own.get(form) ?? 0) + times)
}

/** By two neighbours with a mark before the one that is meant. */
const byPair = new Map<string, Map<string, number>>()
const pairsAt = ({ word }: Use, at: number) => [
  ...(at > 0 ? [`${word.charAt(at - 1)}|${word.charAt(at)}`] : []),
  ...(at + 1 < word.length ? [`|${word.slice(at, at + 2)}`] : []),
]

eachCharacter((use, at, form) => {
  for (const pair of pairsAt(use, at)) add(byPair, pair, form, use.times)
})

const usualForms = new Map([...forms.keys()].map((char) => [char, toTraditional(char)]))

/** By character: its words with a mark before it, and its form there. Longer words go first. */
const words = new Map<string, Map<string, string>>()
const known = (use: Use, at: number): string => {
  const own = words.get(use.word.charAt(at))
  let best = ''
  let form = usualForms.get(use.word.charAt(at)) ?? ''
  for (const [marked, other] of own ?? []) {
    const offset = marked.indexOf('|')
    if (
      marked.length > best.length &&
      use.word.startsWith(marked.replace('|', ''), at - offset) &&
      at >= offset
    ) {
      best = marked
      form = other
    }
  }
  return form
}

for (const use of [...uses].sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1))) {
  if (use.times < leastUse) break
  for (let at = 0; at < use.word.length; at++) {
    const char = use.word.charAt(at)
    const form = use.traditional.charAt(at)
    if (!forms.has(char) || known(use, at) === form || simplify(form) !== char) continue
    const shown = pairsAt(use, at)
      .map((pair) => {
        const counts = byPair.get(pair) ?? new Map<string, number>()
        const total = [...counts.values()].reduce((sum, times) => sum + times, 0)
        return { pair, share: (counts.get(form) ?? 0) / total, total }
      })
      .filter(({ share }) => share >= decisive)
      .sort((a, b) => b.total - a.total)[0]
    const marked = shown?.pair ?? `${use.word.slice(0, at)}|${use.word.slice(at)}`
    const own = words.get(char) ?? new Map<string, string>()
    words.set(char, own.set(marked, form))
  }
}

/** The words of one other form: what stands before the character, what stands after it, and longer words. */
function listed(form: number, marked: readonly string[]): string {
  const before = marked.filter((word) => word.length === 3 && word.charAt(1) === '|')
  const after = marked.filter((word) => word.length === 3 && word.startsWith('|'))
  const longer = marked.filter((word) => word.length > 3)
  const parts = [
    `${form === 1 ? '' : form}${before.map((word) => word.charAt(0)).join('')}`,
    after.map((word) => word.charAt(2)).join(''),
    longer.map((word) => word.replace(/\|./, '-')).join(' '),
  ]
  return parts.join(',').replace(/,+$/, '')
}

let same = ''
let second = ''
const entries = [...forms].flatMap(([char, all]): string[] => {
  const own = words.get(char)
  const usual = Math.max(0, all.indexOf(usualForms.get(char) as string))
  if (!own) {
    if (usual === 0) same += char
    else if (usual === 2) second += char
    else if (usual > 2) throw new Error(`${char} has a usual form beyond the second.`)
    return []
  }
  const byForm = Map.groupBy(own, ([, form]) => form)
  const lists = [...byForm].map(([form, list]) =>
    listed(
      Math.max(0, all.indexOf(form)),
      list.map(([marked]) => marked),
    ),
  )
  return [[char + (usual === 0 ? '' : usual), ...lists].join('|')]
})

writeFileSync(
  join(import.meta.dirname, '../src/repair/generated/traditional.ts'),
  `// Generated by scripts/generate-traditional.ts from opencc-js (MIT, Apache-2.0) and @node-rs/jieba (MIT). Do not edit.
/** Characters that are Traditional as well as the simplified form of rarer ones. */
export const same = '${same}'
/** Simplified characters whose usual form is not that of the lowest code but the next. */
export const second = '${second}'
/**
 * A Simplified character and the number of its usual form, if not 0, on each line, then the number of every other form, if
 * not 1, with the words that have it: characters before it, after it, and longer words with '-' for it.
 */
export const byWord = \`${entries.join('\n')}\`
`,
)
