/** Pieces as a stream of bytes; each is made only when its reader asks for it, and none after the reader has left. */
export function streamOf(
  pieces: AsyncIterable<string | Uint8Array>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else {
          const bytes = typeof value === 'string' ? encoder.encode(value) : value
          controller.enqueue(bytes as Uint8Array<ArrayBuffer>)
        }
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
