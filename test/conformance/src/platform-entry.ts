import { type Capture, capturedText, captureId, parse, toEnvelope } from '@jianbao/core'

/** The JSON of a plain-text capture's envelope. */
export async function envelopeJson(bytes: Uint8Array): Promise<string> {
  return JSON.stringify(toEnvelope({ id: await captureId(bytes), bytes, mediaType: 'text/plain' }))
}

/** The decoded text of a capture, by the encoding that it is said to have. */
export function decodedText(bytes: Uint8Array, charset: string): string {
  const capture: Capture = { id: 'decoded', bytes, charset, mediaType: 'text/plain' }
  return capturedText(capture, parse(capture))
}
