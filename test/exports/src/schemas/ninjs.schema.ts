const text = { type: 'string', minLength: 1 }
const object = (properties: Record<string, unknown>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const list = (items: unknown) => ({ type: 'array', minItems: 1, items })
const words = list(object({ role: text, contenttype: text, value: text }, ['role', 'value']))
const named = list(
  object({ name: text, rel: text, role: text, uri: { type: 'string', format: 'uri' } }, ['name']),
)

/** The part of ninjs 2.2 that we write; nothing else may stand in an item. */
export const ninjsItem = object(
  {
    uri: { type: 'string', format: 'uri' },
    standard: object(
      { name: { const: 'ninjs' }, version: { const: '2.2' }, schema: { type: 'string', format: 'uri' } },
      ['name', 'version', 'schema'],
    ),
    type: { const: 'text' },
    representationtype: { const: 'full' },
    language: { enum: ['zh', 'zh-Hans', 'zh-Hant'] },
    headlines: words,
    bodies: words,
    by: text,
    located: text,
    people: named,
    organisations: named,
    places: named,
    infosources: named,
    altids: list(object({ role: text, value: text }, ['role', 'value'])),
    ednote: text,
  },
  ['uri', 'standard', 'type'],
)
