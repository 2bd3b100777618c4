import { captureId } from '@jianbao/core'
import { expect, test } from 'vitest'
import { type Found, foundIn } from './jobs.ts'

async function all(file: File): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of foundIn(file)) found.push(one)
  return found
}

test('a text or HTML file is one capture, known by the hash of its bytes', async () => {
  const [found, ...others] = await all(new File(['渡口新添两班船'], 'ferry.html'))
  expect(others).toEqual([])
  expect(found).toMatchObject({
    job: { name: 'ferry.html', type: 'text/html', id: await captureId('渡口新添两班船') },
  })
})

test('every line of NDJSON is a capture or a reason, and all bytes are counted', async () => {
  const lines = ['{"id":"a","text":"船"}', '', '{"html":"<p>船"}', '{"text":1}', 'no']
  const file = new File([lines.join('\n')], 'many.ndjson')
  const found = await all(file)
  expect(found.map((one) => ('job' in one ? [one.job.name, one.job.id] : [one.name, one.refused]))).toEqual([
    ['many.ndjson:1', 'a'],
    ['many.ndjson:3', await captureId('<p>船')],
    ['many.ndjson:4', 'record'],
    ['many.ndjson:5', 'record'],
  ])
})

test('what is no capture says why', async () => {
  expect(await all(new File(['x'], 'photo.jpg'))).toMatchObject([{ name: 'photo.jpg', refused: 'kind' }])
  expect(await all(new File([], 'empty.txt'))).toMatchObject([{ refused: 'empty' }])
})
