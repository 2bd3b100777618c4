import { charSet } from './char-class.ts'
import type { FoundScheme } from './found-scheme.ts'
import { startsNumeral } from './numerals.ts'
import { type Head, headTails, nameBounds, schemeHeads, setUpVerbs } from './scheme-words.ts'
import { wordList } from './word-list.ts'

const clauseMarks = charSet(',。;:!?…\n')
const nameMarks = charSet(',。;:!?…\n“”‘’「」《》()、 ')
/** A name is not longer than this on either side of its head; it keeps the time linear. */
const reach = 30

const byFirst = new Map<string, Head[]>()
for (const head of schemeHeads)
  byFirst.set(head.word.charAt(0), [...(byFirst.get(head.word.charAt(0)) ?? []), head])
/** Whether the name of a scheme may end in a word that begins here. */
export const mayBeHead = charSet([...byFirst.keys(), '网'])

const bounds = wordList(nameBounds)
const setUp = wordList(setUpVerbs)

/** Where the name before `at` begins: after a mark, a number, a verb or a word that closes it. */
export function nameStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < reach && !nameMarks(text, start - 1)) {
    if (startsNumeral(text, start - 1) && text.charAt(start - 1) !== '一') break
    if (bounds.endingAt(text, start)) break
    if (setsUp(text, start - 2)) break
    start--
  }
  return start
}

const setsUp = (text: string, at: number) => setUp.startingAt(text, at) !== null

/** 一套机制 is a mechanism; the words count it. */
const oneOf = ['一个', '一套', '一项', '一种', '一系列', '一批']

/** Rule `s-set-up`: where the name of something that is set up begins, or -1 where no verb does so in this clause. */
function setUpStart(text: string, at: number): number {
  for (let i = at - 2; i >= 0 && at - i < reach && !clauseMarks(text, i); i--) {
    if ('“”《》'.includes(text.charAt(i))) return -1
    if (!setsUp(text, i)) continue
    const start = '起了出'.includes(text.charAt(i + 2)) ? i + 3 : i + 2
    const one = oneOf.find((word) => text.startsWith(word, start))
    return start + (one?.length ?? 0)
  }
  return -1
}

/** Rules `s-head` and `s-set-up`: a name that ends in a head. */
function byHead(text: string, at: number): FoundScheme | null {
  const head = byFirst.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
  if (!head) return null
  const end = at + head.word.length
  if (end < text.length && (headTails + head.tails).includes(text.charAt(end))) return null
  const start = head.setUp ? setUpStart(text, at) : nameStart(text, at)
  if (start < 0 || at - start < head.least) return null
  if (head.setUp && text.startsWith('领导', at - 2)) return null
  const name = { start, end }
  return { ...name, name, kind: head.kind, tiers: [], rule: head.setUp ? 's-set-up' : 's-head' }
}

const gridWords = ['化防控', '化管理', '化服务', '化治理', '化']

/** Rule `s-grid`: 网格 with what it is for, or its levels; those who work in it are people. */
function gridAt(text: string, at: number): FoundScheme | null {
  if (!text.startsWith('网格', at)) return null
  const word = gridWords.find((tail) => text.startsWith(tail, at + 2)) ?? ''
  const end = at + 2 + word.length
  if (!word && '员长'.includes(text.charAt(end) || '\n')) return null
  let start = nameStart(text, at)
  if (text.charAt(at - 1) === '级' && startsNumeral(text, at - 2)) start = at - 2
  if (!word && at - start < 2) return null
  const name = { start: word ? at : start, end }
  return { ...name, name, kind: 'grid', tiers: [], rule: 's-grid' }
}

/** Rules `s-head`, `s-set-up` and `s-grid`: the name that ends in the word at `at` of folded text, or null. */
export const headedScheme = (text: string, at: number): FoundScheme | null =>
  gridAt(text, at) ?? byHead(text, at)
