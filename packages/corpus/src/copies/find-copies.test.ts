import { expect, test } from 'vitest'
import { findCopies } from './find-copies.ts'

const words =
  '渡口 梨树 磨坊 茶山 船工 月亮 桥洞 油灯 竹竿 集市 豆腐 担子 石阶 木屋 春汛 纸坊 渔网 灯芯 棉线 屋檐 铁匠 木匠 鱼灯 长桌 书箱 菜船 水尺 闸门 梆子 秧苗'.split(
    ' ',
  )
/** Sixty sentences that no two of which have more than a word or two in a row in common. */
const sentences = Array.from({ length: 60 }, (_, i) => {
  const chosen = Array.from(
    { length: 12 },
    (_, j) => words[(i * 7 + j * (i % 29) + j * j * 3 + 11) % words.length],
  )
  return `${chosen.join('')}。`
})
const passage = (from: number, to: number) => sentences.slice(from, to).join('')

async function copiesAmong(bodies: string[]) {
  const articles = bodies.map((body, i) => ({ key: i + 1, body }))
  const read = async function* () {
    yield* articles
  }
  return findCopies(read(), async (keys) => new Map(keys.map((key) => [key, bodies[key - 1] ?? ''])))
}

test('finds reprints, edited versions and excerpts, and groups what is one report', async () => {
  const report = passage(0, 8)
  const { copies, groups } = await copiesAmong([
    report,
    passage(20, 28),
    report,
    `${passage(0, 6)}${passage(40, 43)}`,
    `${passage(0, 3)}${passage(30, 31)}`,
    passage(50, 58),
  ])
  expect(copies.map(({ a, b, kind }) => `${a}-${b} ${kind}`)).toEqual([
    '1-3 reprint',
    '1-4 edited',
    '1-5 excerpt',
    '3-4 edited',
    '3-5 excerpt',
    '4-5 excerpt',
  ])
  expect(groups.map(({ group }) => group)).toEqual([1, 2, 1, 1, 5, 6])
})

test('finds a report however many papers printed it', async () => {
  const bodies = Array.from({ length: 120 }, () => passage(0, 8))
  const { groups } = await copiesAmong([...bodies, passage(20, 28)])
  expect(new Set(groups.map(({ group }) => group))).toEqual(new Set([1, 121]))
})

test('finds nothing among articles that share a slogan', async () => {
  const slogan = '渠水就是粮食，闸门就是粮仓。'
  const { copies } = await copiesAmong([0, 10, 20, 30].map((from) => `${passage(from, from + 6)}${slogan}`))
  expect(copies).toEqual([])
})
