import { captureId, toEnvelope } from '@jianbao/core'
import { decodedText } from './decoded-text.ts'
import type { Answer, Request } from './protocol.ts'

async function answer({ turn, source }: Request): Promise<Answer> {
  const id = await captureId('bytes' in source ? source.bytes : 'html' in source ? source.html : source.text)
  const envelope = toEnvelope({ id, ...source })
  return envelope.ok
    ? { turn, ok: true, page: envelope.page, text: decodedText(source, envelope.page) }
    : { turn, ok: false, ...envelope.error }
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  answer(event.data).then((reply) => self.postMessage(reply), reportError)
})
