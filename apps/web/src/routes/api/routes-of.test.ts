import { expect, test } from 'vitest'
import { routesByTag } from './routes-of.ts'

test('routes stand under their tag, in the order of the document', () => {
  const document = {
    tags: [{ name: 'parse' }, { name: 'empty' }, { name: 'articles' }],
    paths: {
      '/v1/articles': { get: { tags: ['articles'], summary: 'List' }, post: { tags: ['articles'] } },
      '/v1/parse': { post: { tags: ['parse'], summary: 'Parse' } },
    },
  }
  expect(routesByTag(document)).toEqual([
    { tag: 'parse', routes: [{ method: 'POST', path: '/v1/parse', summary: 'Parse' }] },
    {
      tag: 'articles',
      routes: [
        { method: 'GET', path: '/v1/articles', summary: 'List' },
        { method: 'POST', path: '/v1/articles', summary: '' },
      ],
    },
  ])
})
