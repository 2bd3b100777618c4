/** The id of a capture that brings none: 'sha256-' + hex of its bytes (of the UTF-8 of text or HTML held as a string). */
export async function captureId(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  let hex = ''
  for (const byte of digest) hex += byte.toString(16).padStart(2, '0')
  return `sha256-${hex}`
}
