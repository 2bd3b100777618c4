import { capturedText, captureId, toEnvelope } from '@jianbao/core'
import type { Answer, Request, Source } from './protocol.ts'

async function answer(turn: number, source: Source): Promise<Answer> {
  const id = await captureId('bytes' in source ? source.bytes : 'html' in source ? source.html : source.text)
  const capture = { id, ...source }
  const envelope = toEnvelope(capture)
  return envelope.ok
    ? { turn, ok: true, page: envelope.page, text: capturedText(capture, envelope.page) }
    : { turn, ok: false, ...envelope.error }
}

/** How often the practice is read: the first time fills core's tables, the others let the engine compile what is hot. */
const rounds = 3

function practise(source: Source): void {
  for (let round = 0; round < rounds; round++) toEnvelope({ id: '', ...source })
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const { turn, source } = event.data
  if (turn === null) practise(source)
  else answer(turn, source).then((reply) => self.postMessage(reply), reportError)
})
