import { expect, test } from 'vitest'
import { trimToWords } from './candidates.ts'
import type { SourceArticle } from './types.ts'

/** What is left of a phrase where these sentences are all that have it. */
async function trimmed(phrase: string, sentences: string[]): Promise<string[]> {
  const articles = sentences.map(
    (body, i): SourceArticle => ({ key: i + 1, body, publisher: null, published: null, group: i + 1 }),
  )
  const read = async function* () {
    yield* articles
  }
  return [...(await trimToWords(read, new Map([[phrase, sentences.length]])))]
}

test.each([
  // A word of one letter that leads on, or hangs on what is before it.
  ['灯火点亮归途的', ['灯火点亮归途的人', '灯火点亮归途的船'], '灯火点亮归途'],
  ['和灯火点亮归途', ['歌声和灯火点亮归途', '月亮和灯火点亮归途'], '灯火点亮归途'],
  ['各家的闸门就是', ['各家的闸门就是粮仓', '各家的闸门就是米缸'], '各家的闸门'],
  // The end of a place's name.
  ['县为此拨出经费', ['安吉县为此拨出经费', '桐庐县为此拨出经费'], '为此拨出经费'],
  ['溪县为此拨出经费', ['安溪县为此拨出经费', '本溪县为此拨出经费'], '为此拨出经费'],
  // Numbers, and what is counted by one.
  ['平均每天65', ['平均每天65人', '平均每天65条'], '平均每天'],
  ['只书箱放进了船舱', ['有12只书箱放进了船舱', '有9只书箱放进了船舱'], '书箱放进了船舱'],
  // The stump of a clause beyond a mark.
  ['灯火点亮归途渡船', ['灯火点亮归途，渡船靠岸', '灯火点亮归途，渡船掉头'], '灯火点亮归途'],
  ['渡船灯火点亮归途', ['新的渡船，灯火点亮归途', '旧的渡船，灯火点亮归途'], '灯火点亮归途'],
  // A word that the dictionary may not know, by what it ends in.
  ['安全阻击战', ['打赢安全阻击战第一仗', '打赢安全阻击战最后一仗'], '安全阻击战'],
])('%s in %j is cut back to %s', async (phrase, sentences, left) => {
  expect(await trimmed(phrase, sentences)).toEqual([left])
})

test('a date is no phrase', async () => {
  expect(await trimmed('2031年5月6日', ['2031年5月6日开船', '2031年5月6日停船'])).toEqual([])
})
