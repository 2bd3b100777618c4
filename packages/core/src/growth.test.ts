import { expect, test } from 'vitest'
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
