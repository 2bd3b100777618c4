import type { DocumentMention, PersonMention, PlaceMention } from '@jianbao/core'
import { asWord, element, group, type Markup, textElement } from './xml.ts'

interface Person {
  name: string
  roles: Set<string>
  organisations: Set<string>
}

/** Who and what an article names, each once; every method gives the pointer to it. */
export interface Entities {
  person(mention: PersonMention): string
  place(mention: PlaceMention): string
  organisation(name: string): string
  document(mention: DocumentMention): string
  speaker(name: string): string
  /** The lists for standOff. */
  lists(): Markup[]
}

/** Keeps what it has seen, numbered from 1. */
function register<T>(kind: string) {
  const known = new Map<string, { id: string; item: T }>()
  return {
    find(key: string, make: () => T) {
      const found = known.get(key) ?? { id: `${kind}-${known.size + 1}`, item: make() }
      known.set(key, found)
      return found
    },
    all: () => [...known.values()],
  }
}

/** An empty register of entities. */
export function openEntities(): Entities {
  const persons = register<Person>('person')
  const places = register<PlaceMention>('place')
  const organisations = register<string>('org')
  const documents = register<DocumentMention>('document')
  const speakers = register<string>('speaker')
  return {
    person({ name, role, organisation }) {
      const { id, item } = persons.find(name, () => ({ name, roles: new Set(), organisations: new Set() }))
      if (role !== null) item.roles.add(role)
      if (organisation !== null) item.organisations.add(organisation)
      return `#${id}`
    },
    place: (mention) => `#${places.find(JSON.stringify([mention.name, mention.adcode]), () => mention).id}`,
    organisation: (name) => `#${organisations.find(name, () => name).id}`,
    document: (mention) =>
      `#${documents.find(JSON.stringify([mention.title, mention.issuer]), () => mention).id}`,
    speaker: (name) => `#${speakers.find(name, () => name).id}`,
    lists: () => [
      ...group(
        'listPerson',
        {},
        persons.all().map(({ id, item }) => personElement(id, item)),
      ),
      ...group(
        'listPlace',
        {},
        places.all().map(({ id, item }) => placeElement(id, item)),
      ),
      ...group(
        'listOrg',
        {},
        organisations
          .all()
          .map(({ id, item }) => element('org', { 'xml:id': id }, ...textElement('orgName', {}, item))),
      ),
      ...group(
        'listBibl',
        {},
        documents.all().map(({ id, item }) => documentElement(id, item)),
      ),
      ...group(
        'interpGrp',
        { type: 'speaker' },
        speakers.all().flatMap(({ id, item }) => textElement('interp', { 'xml:id': id }, item)),
      ),
    ],
  }
}

const personElement = (id: string, { name, roles, organisations }: Person) =>
  element(
    'person',
    { 'xml:id': id },
    ...textElement('persName', {}, name),
    ...[...roles].flatMap((role) => textElement('occupation', {}, role)),
    ...[...organisations].flatMap((organisation) => textElement('affiliation', {}, organisation)),
  )

const placeElement = (id: string, { name, adcode, level }: PlaceMention) =>
  element(
    'place',
    { 'xml:id': id, type: asWord(level) },
    ...textElement('placeName', {}, name),
    ...textElement('idno', { type: 'GB-T-2260' }, adcode),
  )

const documentElement = (id: string, { title, issuer }: DocumentMention) =>
  element(
    'bibl',
    { 'xml:id': id },
    ...textElement('title', {}, title),
    ...textElement('publisher', {}, issuer),
  )
