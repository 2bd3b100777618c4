import type { Article } from '@jianbao/core'
import { parse } from '@jianbao/core'
import type { PageHead, WriteOptions } from './article-format.ts'

/** A capture of our own invention that states all that the formats write. */
export const clipping = `云岭县融媒体中心
提灯人走进山村
——老人夜里不再摸黑
2021-10-28 12:13 来源：云岭日报
本报讯（记者 林小禾 通讯员 何田）入冬以来，云岭县青石镇的提灯人每晚沿着山路走一遍，给独居老人送去热水和报纸。
“灯一亮，心里就踏实了。”老人王大山说，全镇共有25名提灯人，走访老人300余户。
责任编辑：周舟
`

/** The clipping as core reads it. */
export function read(text = clipping): { article: Article; page: PageHead; options: WriteOptions } {
  const page = parse({ id: 'lamp', text, url: 'https://example.org/lamp?a=1&b=2' })
  const [article] = page.articles
  if (!article) throw new Error('The clipping holds no article.')
  return { article, page, options: { text, name: 'lamp.txt' } }
}
