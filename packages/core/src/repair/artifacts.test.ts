import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findArtifacts } from './artifacts.ts'

const check = (text: string) =>
  findArtifacts(text).map(({ kind, raw, text, certain }) => `${kind} ${raw} > ${text}${certain ? '' : ' ?'}`)

test.each([
  ['渡口&amp;船', 'entity &amp; > &'],
  ['&ldquo;渡口', 'entity &ldquo; > “'],
  ['渡口&nbsp;', 'entity &nbsp; >  '],
  ['渡口&hellip;', 'entity &hellip; > …'],
  ['&#28193;口', 'entity &#28193; > 渡'],
  ['&#x6e21;口', 'entity &#x6e21; > 渡'],
  ['&#X1F6F6;', 'entity &#X1F6F6; > 🛶'],
  ['&#160;口', 'entity &#160; >  '],
])('entity: %s', (text, expected) => expect(check(text)).toEqual([expected]))

test.each([
  '&',
  '&;',
  '&amp',
  '&bogus;',
  '&constructor;',
  'A&B；C&D;',
  '&#;',
  '&#x;',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '&#12345678;',
  '渡口 & 船',
])('no entity: %s', (text) => expect(check(text)).toEqual([]))

test('what an entity stands for is not read again', () => {
  expect(check('&amp;lt;')).toEqual(['entity &amp; > &'])
})

test.each(['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u200b\u200b\ufeff'])(
  'zero-width: %j is taken out in one piece',
  (hidden) => expect(check(`渡${hidden}口`)).toEqual([`artifact ${hidden} > `]),
)

test.each(['\0', '\u0008', '\u001b', '\u007f', '\u0085', '\u009f'])('control: %j', (hidden) => {
  expect(check(`渡${hidden}口`)).toEqual([`artifact ${hidden} > `])
})

test.each(['\t', '\n', '\r', '\v', '\f', ' ', '\u3000', '\ue000', '\ufffd'])('kept: %j', (char) => {
  expect(check(`渡${char}口`)).toEqual([])
})

test('replacement-mojibake: 锟斤拷 is two lost characters', () => {
  expect(check('渡口锟斤拷锟斤拷的船')).toEqual([
    'mojibake 锟斤拷 > \ufffd\ufffd ?',
    'mojibake 锟斤拷 > \ufffd\ufffd ?',
  ])
  expect(check('锟斤')).toEqual([])
})

test('in any text artifacts lie in order, without overlap', () => {
  const unit = fc.constantFrom(
    '渡',
    '&',
    '#',
    ';',
    'amp;',
    '&lt;',
    '1',
    '\u200b',
    '\0',
    '锟',
    '锟斤拷',
    '\ud83d',
  )
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let last = 0
      for (const { start, end, raw } of findArtifacts(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(raw).toBe(text.slice(start, end))
        last = end
      }
    }),
  )
})
