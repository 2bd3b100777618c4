const text = { type: 'string', minLength: 1 }
const names = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { literal: text },
    required: ['literal'],
    additionalProperties: false,
  },
}
const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
    },
  },
  required: ['date-parts'],
  additionalProperties: false,
}

/** The part of CSL-JSON 1.0.2 that we write; nothing else may stand in an item. */
export const cslList = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type'],
    additionalProperties: false,
    properties: {
      id: text,
      type: { const: 'article-newspaper' },
      title: text,
      'container-title': text,
      publisher: text,
      author: names,
      editor: names,
      translator: names,
      contributor: names,
      issued: date,
      accessed: date,
      page: text,
      section: text,
      URL: { type: 'string', format: 'uri' },
      language: { enum: ['zh', 'zh-Hans', 'zh-Hant'] },
      custom: { type: 'object', additionalProperties: text },
    },
  },
}
