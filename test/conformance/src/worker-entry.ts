import { decodedText, envelopeJson } from './platform-entry.ts'

/** A worker of the edge runtime: bytes in the body, with ?charset=… the decoded text, without it the envelope. */
// biome-ignore lint/style/noDefaultExport: the runtime takes the default export for the worker.
export default {
  async fetch(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const charset = new URL(request.url).searchParams.get('charset')
    return new Response(charset === null ? await envelopeJson(bytes) : decodedText(bytes, charset))
  },
}
