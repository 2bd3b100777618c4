const text = { type: 'string', minLength: 1 }
const uri = { type: 'string', format: 'uri' }
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { name: text, url: uri },
    required: ['name'],
    additionalProperties: false,
  },
}

/** JSON Feed 1.1, the parts that we write; nothing else but extensions, whose names begin with an underscore. */
export const jsonFeed = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: uri,
    feed_url: uri,
    next_url: uri,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_text'],
        additionalProperties: false,
        patternProperties: { '^_[a-z]': { type: 'object' } },
        properties: {
          id: text,
          url: uri,
          external_url: uri,
          title: text,
          content_text: { type: 'string' },
          summary: text,
          authors,
          tags: { type: 'array', items: text },
          language: text,
        },
      },
    },
  },
}
