import type { Article, Mention } from '@jianbao/core'

/** The kinds of names that a note speaks of, places apart. */
export const nameKinds = ['persons', 'organisations', 'quotes', 'documents', 'schemes'] as const
export type NameKind = (typeof nameKinds)[number]

/** One person, organisation, quotation, document or scheme of the article, with every mention of it. */
export interface NameNote {
  key: string
  kind: NameKind
  name: string
  /** Roles, speaker, issuer or kind, as printed; empty where none is stated. */
  details: string[]
  mentions: Mention[]
}

interface Named {
  identity: string
  details: (string | null)[]
}

function namesOf(article: Article, kind: NameKind): (Mention & Named)[] {
  const { persons, organisations, quotes, documents, schemes } = article.mentions
  switch (kind) {
    case 'persons':
      return persons.map((m) => ({ ...m, identity: m.name, details: [m.organisation, m.role] }))
    case 'organisations':
      return organisations.map((m) => ({ ...m, identity: m.name, details: [] }))
    case 'quotes':
      return quotes.map((m) => ({ ...m, identity: m.text, details: [m.speaker] }))
    case 'documents':
      return documents.map((m) => ({ ...m, identity: m.title, details: [m.issuer] }))
    case 'schemes':
      return schemes.map((m) => ({ ...m, identity: m.name, details: [m.kind] }))
  }
}

/** The distinct names of a kind in an article, in the order in which they are first mentioned. */
export function nameNotes(article: Article, kind: NameKind): NameNote[] {
  const notes = new Map<string, NameNote>()
  for (const named of namesOf(article, kind)) {
    const details = named.details.filter((detail) => detail !== null)
    const note = notes.get(named.identity)
    if (note) {
      note.mentions.push(named)
      note.details.push(...details.filter((detail) => !note.details.includes(detail)))
    } else {
      const key = `${kind}-${notes.size}`
      notes.set(named.identity, { key, kind, name: named.identity, details, mentions: [named] })
    }
  }
  return [...notes.values()]
}

/** Every name of an article, by kind and order. */
export const allNameNotes = (article: Article): NameNote[] =>
  nameKinds.flatMap((kind) => nameNotes(article, kind))
