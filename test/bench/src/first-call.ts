/**
 * `node first-call.ts MODULE`, in a process of its own: milliseconds of importing the bundle of core at MODULE, of its first
 * call and of the second, as one line of JSON.
 */
import { fixtures } from '@jianbao/fixtures'

const text = fixtures().find(({ truth }) => !truth.noArticle)?.text ?? ''
const begin = performance.now()
const { parse } = (await import(process.argv[2] ?? '')) as typeof import('@jianbao/core')
const imported = performance.now()
parse({ id: 'first', text })
const first = performance.now()
parse({ id: 'second', text })
const second = performance.now()
process.stdout.write(
  `${JSON.stringify({ import: imported - begin, first: first - imported, second: second - first })}\n`,
)
