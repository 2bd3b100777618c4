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
  expect(
    found.map((one) =>
      'job' in one ? [one.job.name, one.job.id] : 'refused' in one && [one.name, one.refused],
    ),
  ).toEqual([
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

const archived = (type: string, url: string, body: string) =>
  `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-06T00:00:00Z\r\nContent-Type: ${type}\r\nContent-Length: ${new TextEncoder().encode(body).length}\r\n\r\n${body}\r\n\r\n`

test('every page of a web archive is a capture with its address, and all bytes are counted', async () => {
  const url = 'http://ferry.example/1'
  const far = `http://ferry.example/${'a'.repeat(5000)}`
  const file = new File(
    [
      archived('text/plain', url, '渡口新添两班船'),
      archived('image/png', url, 'x'),
      archived('text/html', far, '<p>船'),
    ],
    'crawl.warc',
  )
  const found = await all(file)
  const id = await captureId('渡口新添两班船')
  expect(found).toMatchObject([
    {
      job: {
        name: `crawl.warc: ${url}`,
        type: 'text/plain',
        about: { id, url, capturedAt: '2031-05-06T00:00:00Z' },
      },
    },
    { job: { type: 'text/html', about: { id: await captureId('<p>船') } } },
    { passedOver: true },
  ])
  expect(found[1]).not.toHaveProperty('job.about.url')
  expect(found.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(file.size)
})

test('an archive that holds no page, or is damaged, says so', async () => {
  const image = archived('image/png', 'http://ferry.example/1', 'x')
  expect(await all(new File([image], 'a.warc'))).toMatchObject([{ name: 'a.warc', refused: 'none' }])
  expect(await all(new File(['no archive at all\n'], 'b.wet.gz'))).toMatchObject([
    { name: 'b.wet.gz:1', refused: 'archive' },
    { passedOver: true },
  ])
})
