import type { MentionOccurrence } from '@jianbao/corpus'
import { expect, test } from 'vitest'
import { treesOf } from './trees.ts'

const told = (id: string, tiers: [string, string | null][]): MentionOccurrence => ({
  text: '“灯塔包片”',
  name: '灯塔包片',
  adcode: null,
  article: { id, headline: null, publisher: null, source: null, published: null },
  passage: null,
  detail: 'responsibility_tiers',
  organisation: null,
  tiers: tiers.map(([who, what]) => ({ who, what })),
})

test('articles that tell a scheme alike make one tree, and what one answers for hangs together', () => {
  const trees = treesOf([
    told('a', [['镇干部', '村']]),
    told('b', []),
    told('c', [
      ['县干部', '镇'],
      ['县干部', '港'],
      ['村民', null],
    ]),
    told('d', [
      ['县干部', '镇'],
      ['县干部', '港'],
      ['村民', null],
    ]),
  ])
  expect(trees.map(({ occurrences }) => occurrences.map(({ article }) => article.id))).toEqual([
    ['c', 'd'],
    ['a'],
  ])
  expect(trees[0]?.tiers).toEqual([
    { who: '县干部', whats: ['镇', '港'] },
    { who: '村民', whats: [] },
  ])
})
