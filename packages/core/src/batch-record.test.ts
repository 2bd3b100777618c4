import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBatchRecord } from './batch-record.ts'

test('reads a capture with what stands beside it', () => {
  const line =
    '{"id":"a","html":"<p>渡","url":"https://paper.example/1","capturedAt":"2031-01-02","page":[7]}'
  expect(readBatchRecord(line)).toEqual({
    capture: { id: 'a', html: '<p>渡', url: 'https://paper.example/1', capturedAt: '2031-01-02' },
    content: '<p>渡',
    extra: { page: [7] },
  })
})

test('leaves the id to the caller where the record has none, or an empty one', () => {
  for (const id of ['', null]) {
    expect(readBatchRecord(JSON.stringify({ id, text: '' }))).toEqual({ capture: { text: '' }, content: '' })
  }
})

test.each([
  [null, 'is no JSON in UTF-8'],
  ['{"text":', 'is no JSON in UTF-8'],
  ['[]', 'is no JSON object'],
  ['null', 'is no JSON object'],
  ['{"text":7}', "has a 'text' that is no string"],
  ['{"text":"a","html":"b"}', "needs exactly one of 'text' and 'html'"],
  ['{"url":"a"}', "needs exactly one of 'text' and 'html'"],
])('says why %s is no capture', (line, why) => {
  expect(readBatchRecord(line)).toMatchObject({ refused: expect.stringContaining(why) })
})

test('never throws, and loses no field that is not its own', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const read = readBatchRecord(JSON.stringify(fields))
      for (const name of Object.keys(fields)) {
        if (!['id', 'text', 'html', 'url', 'capturedAt'].includes(name))
          expect(read.extra).toHaveProperty([name])
      }
    }),
  )
})
