import { expect, test } from 'vitest'
import { html } from './html.ts'
import { parse } from './index.ts'
import { structure } from './structure.ts'

/** Units that patterns, runs and tables meet again and again in a text that nobody would write. */
const units = [
  '一',
  '中(',
  '中?',
  '渡口的老船翻新完工\n',
  '傍晚六点，渡口的灯亮起来，船工把缆绳解开，老船慢慢离岸。\n',
  '2031-',
  '2031-05-06 ',
  '记者王',
  '&',
  '首页 > ',
  '■下转第3版 ',
  '道窒?',
  '(a',
  '【',
  '来源：',
  '(dēng',
  '锟斤',
  '、',
  '\n',
]

const [short, long] = [20_000, 80_000]

/** The best of three runs in processor time: on a busy machine the clock runs on while nothing is done. */
function timeOf(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length))
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    structure({ id: 'page', text })
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

// Linear time gives 4, quadratic time 16. Below a few milliseconds a time says nothing.
test.each(units)(
  'four times the text takes no more than ten times as long: %j',
  (unit) => {
    expect(timeOf(unit, long) / Math.max(timeOf(unit, short), 5)).toBeLessThan(10)
  },
  60_000,
)

const shapes: Record<string, (n: number) => string> = {
  'elements inside each other': (n) => `${'<div class="渡口">'.repeat(n)}船${'</div>'.repeat(n)}`,
  'end tags without a start tag, deep inside': (n) => `${'<b>'.repeat(n)}船${'</i>'.repeat(n)}`,
  'forms inside each other': (n) => '<form><b>船'.repeat(n),
  'paragraphs inside each other': (n) => '<b><p>渡口的船'.repeat(n),
  'meta tags with entities': (n) => '<meta name="x" content="渡口&amp;船">'.repeat(n),
  'text cut by tags': (n) => '渡口<i>的</i>船 '.repeat(n),
  'authors of a JSON-LD block': (n) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","author":[${Array(n).fill('"方敏"').join()}]}</script>`,
}

test.each(Object.entries(shapes))('HTML: %s', (_, shape) => {
  const cost = (n: number) => {
    const source = shape(n)
    const times = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage()
      structure({ id: 'page', html: source }, { html })
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    return Math.min(...times)
  }
  // Code that the platform has not compiled yet would count as growth.
  cost(8000)
  expect(cost(8000) / Math.max(cost(2000), 5)).toBeLessThan(10)
})

test('headings of blocks, one after another', () => {
  const cost = (n: number) => {
    const text = '傍晚六点，渡口的灯亮起来，船工把缆绳解开，老船慢慢离岸，灯影在水里晃。\n版权声明\n'.repeat(
      n,
    )
    const start = process.cpuUsage()
    structure({ id: 'page', text })
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  expect(cost(4000) / Math.max(cost(1000), 20)).toBeLessThan(10)
})

test('very many lines, claims and statements are no misuse', () => {
  const lines = parse({ id: 'lines', text: '渡口的灯亮了。\n'.repeat(200_000) })
  expect(lines.lines).toHaveLength(200_000)
  const claims = parse({
    id: 'claims',
    text: `渡口的船\n2031-05-06\n${'3人上船，'.repeat(200_000)}都坐稳了。`,
  })
  expect(claims.articles[0]?.claims.length).toBeGreaterThan(100_000)
  const nodes = `<script type="application/ld+json">[${Array(300_000).fill('1').join()}]</script>`
  expect(parse({ id: 'nodes', html: nodes }).articles).toEqual([])
}, 120_000)
