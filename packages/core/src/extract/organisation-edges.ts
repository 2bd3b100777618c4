import { edgeWords } from './organisation-words.ts'
import { wordList } from './word-list.ts'

/** The word that ends at an offset and over which no name of an organisation reaches to the left, or null. */
export const edgeWordBefore = wordList(edgeWords).endingAt
