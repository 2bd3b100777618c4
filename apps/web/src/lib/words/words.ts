import { createContext } from 'svelte'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

/** Everything the interface says in one language. English sets the shape; a sentence that is missing in Chinese fails the type check. */
export type Words = typeof en

const tables: Record<Lang, Words> = { zh, en }

export function wordsFor(lang: Lang): Words {
  return tables[lang]
}

const [useContextWords, setWords] = createContext<Words>()

export { setWords, useContextWords as useWords }
