import { captureId, toEnvelope } from '@jianbao/core'

/** What a page does with a capture: base64 in, because that is how a test hands bytes to a browser; JSON out. */
async function envelopeJson(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  return JSON.stringify(toEnvelope({ id: await captureId(bytes), bytes, mediaType: 'text/plain' }))
}

Object.assign(globalThis, { envelopeJson })
