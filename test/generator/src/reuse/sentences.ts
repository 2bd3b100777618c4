import type { Random } from '../random.ts'
import * as words from './words.ts'

const clauses: readonly ((random: Random) => string)[] = [
  (r) =>
    `${r.pick(words.times)}${r.pick(words.people)}${r.pick(words.manners)}${r.pick(words.deeds)}${count(r)}${r.pick(words.things)}`,
  (r) => `${r.pick(words.people)}在${r.pick(words.places)}${r.pick(words.deeds)}${r.pick(words.things)}`,
  (r) => `${r.pick(words.places)}的${r.pick(words.things)}被${r.pick(words.people)}${r.pick(words.deeds)}`,
  (r) =>
    `${r.pick(words.remarks)}${r.pick(words.things)}和${r.pick(words.things)}都要${r.pick(words.manners)}${r.pick(words.deeds)}`,
  (r) => `${r.pick(words.outcomes)}`,
  (r) => `从${r.pick(words.places)}到${r.pick(words.places)}要走${r.int(3, 97)}步`,
]

const count = (random: Random) => `${random.int(2, 96)}件`

/** A sentence that by chance has no longer stretch in common with another than a few words. */
export const sentenceOf = (random: Random): string =>
  `${Array.from({ length: random.int(2, 4) }, () => random.pick(clauses)(random)).join('，')}。`

/** The sentence with one of its words changed. */
export function reworded(sentence: string, random: Random): string {
  const lists = [words.people, words.things, words.deeds, words.places, words.times]
  const found = lists.flatMap((list) =>
    list.filter((word) => sentence.includes(word)).map((word) => ({ list, word })),
  )
  if (found.length === 0) return sentence
  const { list, word } = random.pick(found)
  return sentence.replace(word, random.pick(list.filter((other) => other !== word)))
}
