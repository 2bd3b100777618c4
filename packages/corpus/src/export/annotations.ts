import type { Article, Claim, Edit, Mention, Span } from '@jianbao/core'
import { type ArticleFormat, articleIri, type PageHead, type WriteOptions } from './article-format.ts'
import { codePointCounter, wholeSlice } from './code-points.ts'
import { editsOf } from './edits-of.ts'
import { captureLanguage, textLanguage } from './language.ts'
import { placeUri } from './place-uri.ts'
import { withoutBlanks } from './stated.ts'
import { safeJson } from './text-safety.ts'

type Json = Record<string, unknown>

/** Code units of text before and after a quotation. */
const context = 16

/** Says where a stretch of one text stands: by position, and by the words themselves with some around them. */
function selectIn(source: Json, text: string): (span: Span) => Json {
  const count = codePointCounter(text)
  return ({ start, end }) => ({
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextPositionSelector', start: count(start), end: count(end) },
      withoutBlanks({
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: wholeSlice(text, Math.max(0, start - context), start),
        suffix: wholeSlice(text, end, Math.min(text.length, end + context)),
      }),
    ],
  })
}

const tag = (value: string | null) =>
  value === null || value === ''
    ? []
    : [{ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value }]

/** What is known of something, as JSON in the body of an annotation. */
const described = (value: Json) => ({
  type: 'TextualBody',
  purpose: 'describing',
  format: 'application/json',
  value: JSON.stringify(value),
})

function claimBodies({
  id: _id,
  block: _block,
  at: _at,
  text: _text,
  spans: _spans,
  ...claim
}: Claim): Json[] {
  return [described({ kind: 'claim', ...withoutBlanks(claim) }), ...tag(claim.indicator)]
}

function editBodies({ kind, raw, text, certain, candidates }: Edit): Json[] {
  return [
    { type: 'TextualBody', purpose: 'editing', format: 'text/plain', value: text },
    described({ kind: 'edit', edit: kind, raw, certain, ...(candidates ? { candidates } : {}) }),
  ]
}

function write(article: Article, page: PageHead, options: WriteOptions): string {
  const iri = articleIri(article.id, options)
  const captureSource = {
    id: `${articleIri(page.id, options)}/capture`,
    format: page.capture.mediaType,
    language: captureLanguage(page.capture.script),
  }
  const inCapture = selectIn(captureSource, options.text)
  const inBlock = article.body.map(({ text }, i) =>
    selectIn({ id: `${iri}#block-${i}`, format: 'text/plain', language: textLanguage(page) }, text),
  )
  const targetsOf = ({ block, at, spans }: Mention) => [
    ...(inBlock[block] ? [inBlock[block](at)] : []),
    ...spans.map(inCapture),
  ]
  const annotation = (fragment: string, motivation: string, body: Json[], target: Json[]) => ({
    id: `${iri}#annotation-${encodeURIComponent(fragment.toWellFormed())}`,
    type: 'Annotation',
    motivation,
    body,
    target,
  })
  const { places, persons } = article.mentions
  const items = [
    ...article.claims.map((claim) =>
      annotation(claim.id, 'describing', claimBodies(claim), targetsOf(claim)),
    ),
    ...places.map((place, i) =>
      annotation(
        `place-${i}`,
        'identifying',
        [
          ...(place.adcode === null ? [] : [{ id: placeUri(place.adcode), purpose: 'identifying' }]),
          ...tag(place.name),
          described({ kind: 'place', level: place.level, certainty: place.certainty }),
        ].map(specific),
        targetsOf(place),
      ),
    ),
    ...persons.map((person, i) => {
      const { name, role, organisation } = person
      const known = withoutBlanks({ kind: 'person', name, role, organisation })
      return annotation(`person-${i}`, 'identifying', [...tag(name), described(known)], targetsOf(person))
    }),
    ...editsOf(article, page).map((edit) =>
      annotation(edit.id, 'editing', editBodies(edit), [inCapture(edit)]),
    ),
  ]
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri}#annotations`,
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: `${iri}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${safeJson(collection, 2)}\n`
}

/** A body that stands elsewhere needs a resource of its own to carry a purpose. */
const specific = ({ id, ...body }: Json): Json =>
  id === undefined ? body : { type: 'SpecificResource', source: id, ...body }

/**
 * W3C Web Annotation: claims, places, persons and edits of an article as a collection, each pointing into the capture and,
 * where it stands in the body, into its block. Positions are in code points, as the model asks.
 */
export const annotations: ArticleFormat = {
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  extension: '.annotations.jsonld',
  write,
}
