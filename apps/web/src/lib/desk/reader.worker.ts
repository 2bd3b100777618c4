import { capturedText, captureId, toEnvelope } from '@jianbao/core'
import type { Answer, Request } from './protocol.ts'

async function answer({ turn, source }: Request): Promise<Answer> {
  const id = await captureId('bytes' in source ? source.bytes : 'html' in source ? source.html : source.text)
  const capture = { id, ...source }
  const envelope = toEnvelope(capture)
  return envelope.ok
    ? { turn, ok: true, page: envelope.page, text: capturedText(capture, envelope.page) }
    : { turn, ok: false, ...envelope.error }
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  answer(event.data).then((reply) => self.postMessage(reply), reportError)
})
