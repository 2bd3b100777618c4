import { WARCRecord, WARCSerializer, type WARCType } from 'warcio'

interface ArchivedRecord {
  type: WARCType
  contentType: string
  body: string | Uint8Array
  url?: string
}

/** A web archive of our own, each record packed by itself, as crawlers write them. */
export async function archive(records: readonly ArchivedRecord[]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for (const [i, { type, contentType, body, url }] of records.entries()) {
    const content = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const head =
      type === 'response'
        ? { httpHeaders: { 'Content-Type': contentType }, statusline: 'HTTP/1.1 200 OK' }
        : { warcHeaders: { 'Content-Type': contentType } }
    const about = { url: url ?? `http://yunling.example/${i}`, date: '2021-10-29T00:00:00Z', type, ...head }
    parts.push(await WARCSerializer.serialize(WARCRecord.create(about, [content]), { gzip: true }))
  }
  return Buffer.concat(parts)
}

/** A web archive of one page. */
export const archiveOf = (url: string, body: string): Promise<Buffer> =>
  archive([{ type: 'response', contentType: 'text/html; charset=utf-8', body, url }])
