import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Request } from './protocol.ts'

const posted: Request[] = []
vi.mock('./reader.worker.ts?worker', () => ({
  default: class {
    addEventListener() {}
    postMessage(request: Request) {
      posted.push(request)
    }
    terminate() {}
  },
}))

beforeEach(() => {
  posted.length = 0
  const plain = <T>(value: T): T => value
  vi.stubGlobal('$state', Object.assign(plain, { raw: plain }))
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => queueMicrotask(draw))
})
afterEach(() => vi.unstubAllGlobals())

const file = (name: string, size: number, type = '') => ({ name, size, type }) as File

async function pileOf(files: readonly File[]) {
  const { createPile } = await import('./pile.svelte.ts')
  const pile = createPile()
  pile.take(files)
  await Promise.resolve()
  return pile
}

test('what is larger than core takes never reaches the worker', async () => {
  const large = 3 * 1024 ** 3
  const pile = await pileOf([
    file('a.log', large),
    file('b.txt', large, 'text/plain'),
    file('c.mp4', large, 'video/mp4'),
    file('d.txt', 100, 'text/plain'),
  ])
  expect(pile.files.map(({ result }) => result)).toEqual([
    { unread: 'too-large' },
    { unread: 'too-large' },
    { unread: 'kind' },
    null,
  ])
  expect(posted.map(({ turn }) => turn)).toEqual([3])
})

test('takes a folder of very many files', async () => {
  const pile = await pileOf(Array.from({ length: 300_000 }, (_, at) => file(`${at}.png`, 1, 'image/png')))
  expect(pile.files).toHaveLength(300_000)
  expect(pile.state).toBe('done')
})
