import { charSet } from './char-class.ts'
import { afterName, roles, saying } from './person-words.ts'
import { adverbAt, verbAt } from './verbs.ts'
import { wordList } from './word-list.ts'

export const roleWords = wordList(roles)
export const sayingWords = wordList(saying)
export const isMark = charSet(',。;:!?…\n、“”‘’「」《》() 0123456789')
export const follows = charSet(afterName)
/** What stands right before a name and is no part of it. */
export const isEdge = charSet('的在和与及对向由为把将从被让是了名位')

export const isHan = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x3400 && code <= 0x9fff
}

/** Whether a name may end at `at`: before a mark, a verb, a role, or a word that follows names. */
export function endsName(text: string, at: number): boolean {
  return (
    at >= text.length ||
    isMark(text, at) ||
    follows(text, at) ||
    verbAt(text, at) !== null ||
    adverbAt(text, at) !== null ||
    sayingWords.startingAt(text, at) !== null ||
    roleWords.startingAt(text, at) !== null
  )
}
