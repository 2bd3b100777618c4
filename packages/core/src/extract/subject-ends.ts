import { figureEnds, groupEnds, organisationEnds } from './subject-words.ts'
import { wordList } from './word-list.ts'

/** The word for an organisation, for people or for a figure that ends at an offset, or null. */
export const organisationBefore = wordList(organisationEnds).endingAt
export const groupBefore = wordList(groupEnds).endingAt
export const figureBefore = wordList(figureEnds).endingAt
