const iri = { type: 'string', format: 'uri' }
const offset = { type: 'integer', minimum: 0 }
const object = (
  properties: Record<string, unknown>,
  required: readonly string[] = Object.keys(properties),
) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const selectors = {
  type: 'array',
  prefixItems: [
    object({ type: { const: 'TextPositionSelector' }, start: offset, end: offset }),
    object(
      {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
      ['type', 'exact'],
    ),
  ],
  minItems: 2,
  items: false,
}
const target = object({
  type: { const: 'SpecificResource' },
  source: object({ id: iri, format: { type: 'string' }, language: { type: 'string' } }),
  selector: selectors,
})
const purpose = { enum: ['describing', 'editing', 'identifying', 'tagging'] }
const body = {
  anyOf: [
    object({
      type: { const: 'TextualBody' },
      purpose,
      format: { type: 'string' },
      value: { type: 'string' },
    }),
    object({ type: { const: 'SpecificResource' }, source: iri, purpose }),
  ],
}
const annotation = object({
  id: iri,
  type: { const: 'Annotation' },
  motivation: purpose,
  body: { type: 'array', items: body, minItems: 1 },
  target: { type: 'array', items: target, minItems: 1 },
})

/** A collection of the Web Annotation Data Model as we write it: one page, every target by position and by quotation. */
export const annotationCollection = object({
  '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
  id: iri,
  type: { const: 'AnnotationCollection' },
  total: offset,
  first: object({
    id: iri,
    type: { const: 'AnnotationPage' },
    startIndex: { const: 0 },
    items: { type: 'array', items: annotation },
  }),
})
