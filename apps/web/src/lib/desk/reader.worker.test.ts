import { expect, test, vi } from 'vitest'
import type { Request } from './protocol.ts'

test('a file that is larger than core takes is refused unread', async () => {
  let ask: (event: { data: Request }) => void = () => {}
  vi.stubGlobal('reportError', vi.fn())
  const answered = new Promise((resolve) => {
    vi.stubGlobal('self', {
      addEventListener: (_: string, listener: typeof ask) => {
        ask = listener
      },
      postMessage: resolve,
    })
  })
  await import('./reader.worker.ts')
  const arrayBuffer = vi.fn(async () => new ArrayBuffer(0))
  const file = { name: 'a.log', size: 3 * 1024 ** 3, arrayBuffer } as unknown as File
  ask({ data: { turn: 1, source: { file } } })
  expect(await answered).toMatchObject({ turn: 1, ok: false, code: 'too-large' })
  expect(arrayBuffer).not.toHaveBeenCalled()
})
