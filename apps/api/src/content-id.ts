import { createHash } from 'node:crypto'

/**
 * What core's `captureId` gives, at once: the promise of Web Crypto pays for a visit to another thread, which takes longer
 * than a capture takes to be hashed.
 */
export function contentId(content: Uint8Array | string): string {
  return `sha256-${createHash('sha256').update(content).digest('hex')}`
}
