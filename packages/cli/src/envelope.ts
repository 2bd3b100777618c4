import { type Capture, type Envelope, toEnvelope } from '@jianbao/core'
import { messageOf } from './log.ts'
import { type CaptureOptions, parseOptions } from './options.ts'

/**
 * A capture's envelope. A fault of our own gives an error envelope too: it must cost one record of a batch, not those
 * after it.
 */
export function envelopeOf(capture: Capture, options: Pick<CaptureOptions, 'script' | 'limit'>): Envelope {
  try {
    return toEnvelope(capture, parseOptions(options))
  } catch (error) {
    const message = `A fault in Jianbao kept this capture from being parsed (${messageOf(error)}). Please report it, with the capture if you may.`
    return { v: 1, id: capture.id, ok: false, error: { code: 'fault', message } }
  }
}
