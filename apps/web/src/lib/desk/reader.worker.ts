import { type Capture, capturedText, captureId, type Page, toEnvelope } from '@jianbao/core'
import { isMarked } from '../reading/marks.ts'
import {
  type Answer,
  type Brief,
  type BriefAnswer,
  isTooLarge,
  type Request,
  type Source,
} from './protocol.ts'

type Content = Exclude<Source, { file: File }>

async function contentOf(source: Source): Promise<Content> {
  if (!('file' in source)) return source
  const { file, ...rest } = source
  return { bytes: new Uint8Array(await file.arrayBuffer()), ...rest }
}

function briefOf({ articles, edits }: Page): Brief {
  return {
    articles: articles.length,
    headline: articles[0]?.metadata.headline?.value ?? null,
    claims: articles.reduce((sum, { claims }) => sum + claims.length, 0),
    repairs: edits.filter(isMarked).length,
  }
}

async function answer(turn: number, source: Source, brief: boolean): Promise<Answer | BriefAnswer> {
  if ('file' in source && isTooLarge(source.file)) {
    const message = `The file has ${source.file.size} bytes, more than are read here.`
    return { turn, ok: false, code: 'too-large', message }
  }
  let content: Content
  try {
    content = await contentOf(source)
  } catch (error) {
    return { turn, ok: false, code: 'unreadable', message: String(error) }
  }
  const id = await captureId(
    'bytes' in content ? content.bytes : 'html' in content ? content.html : content.text,
  )
  const capture: Capture = { id, ...content }
  const envelope = toEnvelope(capture)
  if (!envelope.ok) return { turn, ok: false, ...envelope.error }
  return brief
    ? { turn, ok: true, brief: briefOf(envelope.page) }
    : { turn, ok: true, page: envelope.page, text: capturedText(capture, envelope.page) }
}

/** How often the practice is read: the first time fills core's tables, the others let the engine compile what is hot. */
const rounds = 3

async function practise(source: Source): Promise<void> {
  const content = await contentOf(source)
  for (let round = 0; round < rounds; round++) toEnvelope({ id: '', ...content })
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const { turn, source, brief = false } = event.data
  if (turn === null) practise(source).catch(reportError)
  else answer(turn, source, brief).then((reply) => self.postMessage(reply), reportError)
})
