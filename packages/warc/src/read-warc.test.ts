import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type ArchivedCapture, readWarc } from './read-warc.ts'

const page = '<!doctype html><h1>渡口新添两班船</h1><p>石桥县渡口今天起每天加开两班渡船。</p>'

function record(type: string, contentType: string, block: string, url = 'http://ferry.example/1'): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-06T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n`
  return Buffer.from(`${head}${block}\r\n\r\n`)
}
const response = (body: string, url?: string) =>
  record(
    'response',
    'application/http; msgtype=response',
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`,
    url,
  )
const text = record('conversion', 'text/plain', '渡口新添两班船')
const image = record('resource', 'image/png', 'x')

async function read(bytes: Uint8Array, mostBytes = 1000): Promise<ArchivedCapture[]> {
  const found: ArchivedCapture[] = []
  async function* source() {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
  }
  for await (const one of readWarc(source(), mostBytes)) found.push(one)
  return found
}
const shown = (found: readonly ArchivedCapture[]) =>
  found.map((one) =>
    one.kind === 'capture' ? [one.mediaType, new TextDecoder().decode(one.bytes)] : one.code,
  )

describe('an archive', () => {
  const records = [response(page), image, text]
  test.for([
    ['as it is', Buffer.concat(records)],
    ['packed record by record', Buffer.concat(records.map((one) => gzipSync(one)))],
    ['packed as a whole', gzipSync(Buffer.concat(records))],
  ] as const)('%s gives its pages and texts', async ([, bytes]) => {
    const found = await read(bytes)
    expect(shown(found)).toEqual([
      ['text/html', page],
      ['text/plain', '渡口新添两班船'],
    ])
    expect(found[0]).toMatchObject({
      charset: 'utf-8',
      url: 'http://ferry.example/1',
      capturedAt: '2031-05-06T00:00:00Z',
    })
  })

  test('that holds no record says so, an empty file holds nothing', async () => {
    expect(shown(await read(Buffer.from('nothing of the kind\n')))).toEqual(['broken-archive'])
    expect(await read(Buffer.alloc(0))).toEqual([])
  })

  const whole = response(page)
  const long = record('resource', 'image/png', 'x'.repeat(100))
  test.for([
    ['in a page', whole, 80],
    ['before the first byte of a page', whole, Buffer.byteLength(page) + 4],
    ['in the head of a page', whole, Buffer.byteLength(page) + 14],
    ['in what is passed over', long, 80],
  ] as const)('that is cut %s names the record that is cut, and does not keep it', async ([, last, by]) => {
    const found = await read(Buffer.concat([whole, last]).subarray(0, -by))
    expect(shown(found)).toEqual([['text/html', page], 'broken-archive'])
    expect(found[1]).toMatchObject({ record: 2, name: 'record 2 of the archive' })
  })

  test('with a length that is no number says so of that record', async () => {
    for (const length of ['abc', '0x10', '-1', '1e2']) {
      const unmeasured = Buffer.from(String(text).replace(/(?<=Content-Length: )\d+/, length))
      const found = await read(Buffer.concat([whole, unmeasured, whole]))
      expect(shown(found)).toEqual([['text/html', page], 'broken-archive'])
      expect(found[1]).toMatchObject({ record: 2, message: expect.stringContaining(length) })
    }
  })

  test('reads on after a page whose chunks end before its record', async () => {
    const chunked = record(
      'response',
      'application/http; msgtype=response',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nferry\r\n0\r\n\r\nleft over',
    )
    expect(shown(await read(Buffer.concat([chunked, text])))).toEqual([
      ['text/html', 'ferry'],
      ['text/plain', '渡口新添两班船'],
    ])
  })

  const packed = [response(page, 'http://ferry.example/2'), response(page)].map((one) => gzipSync(one))
  const damaged = Buffer.from(packed[1] ?? '').fill(0xff, 60, 90)
  test.for([
    ['cut', Buffer.concat(packed).subarray(0, -40)],
    ['damaged', Buffer.concat([packed[0] ?? damaged, damaged, text])],
    ['followed by something else', Buffer.concat([...packed, Buffer.from('no member')])],
  ] as const)('that is packed and %s says so after what came before', async ([, bytes]) => {
    const found = shown(await read(bytes))
    expect(found[0]).toEqual(['text/html', page])
    expect(found.at(-1)).toMatch(/^broken-/)
    expect((await read(bytes)).at(-1)).toMatchObject({ record: found.length })
  })

  test('that is packed and padded with zeros is read to its end', async () => {
    const zeros = Buffer.alloc(512)
    const found = await read(Buffer.concat([...packed.flatMap((one) => [one, zeros]), gzipSync(text), zeros]))
    expect(shown(found)).toEqual([
      ['text/html', page],
      ['text/html', page],
      ['text/plain', '渡口新添两班船'],
    ])
  })

  test('lets go of what is too large', async () => {
    const found = await read(Buffer.concat([response(page.repeat(20)), text]))
    expect(shown(found)).toEqual(['too-large', ['text/plain', '渡口新添两班船']])
  })
})
