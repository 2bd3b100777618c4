import { decodedText, envelopeJson } from './platform-entry.ts'

/** Base64, because that is how a test hands bytes to a browser. */
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

Object.assign(globalThis, {
  envelopeJson: (base64: string) => envelopeJson(bytesOf(base64)),
  decodedText: (base64: string, charset: string) => decodedText(bytesOf(base64), charset),
})
