import type { Span } from '../types.ts'
import type { Civil } from './civil.ts'
import { type FoundDate, findDates } from './dates.ts'
import { type FoundDocument, findDocuments } from './documents.ts'
import { withFirms } from './firms.ts'
import type { FoundScheme } from './found-scheme.ts'
import { type FoundOrganisation, findOrganisations } from './organisations.ts'
import { type FoundPerson, findPersons } from './persons.ts'
import type { FoundPlace } from './places.ts'
import { findQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { findQuotes } from './quotes.ts'
import type { View } from './regions.ts'
import { findSchemes } from './schemes.ts'

/** All that is found in one block; each list in order of offset. */
export interface BlockFacts {
  places: readonly FoundPlace[]
  organisations: readonly FoundOrganisation[]
  persons: readonly FoundPerson[]
  quotes: readonly Span[]
  documents: readonly FoundDocument[]
  schemes: readonly FoundScheme[]
  dates: readonly FoundDate[]
  quantities: readonly Quantity[]
}

/**
 * Reads one block. `places` are those of the block; `names` the people the article has named so far, folded, and gains the
 * new ones.
 */
export function findFacts(
  view: View,
  places: readonly FoundPlace[],
  published: Civil | null,
  names: Set<string>,
): BlockFacts {
  const named = findOrganisations(view, places)
  const found = findPersons(view, places, named, names)
  const { persons, organisations } = withFirms(view.text, found, named)
  for (const { start, end } of persons) names.add(view.text.slice(start, end))
  const quotes = findQuotes(view)
  return {
    places,
    organisations,
    persons,
    quotes,
    documents: findDocuments(view),
    schemes: findSchemes(view, quotes),
    dates: findDates(view, published),
    quantities: findQuantities(view, places),
  }
}
