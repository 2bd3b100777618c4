import { foldText } from './fold.ts'
import { locatorOf } from './locator.ts'
import { type Township, townshipsOf } from './townships/table.ts'
import type { Article, Page, PlaceMention, Span } from './types.ts'

export { type Township, townshipsOf } from './townships/table.ts'

type Read = Pick<Article, 'body' | 'mentions'>

const ends = '街道 镇 乡 苏木'.split(' ')
const longestName = 12
const shortestName = 2
/** Words that end like the name of a township. */
const words = new Set('乡镇 城镇 村镇 市镇 集镇 小镇 古镇 重镇 家乡 老乡 同乡'.split(' '))

/**
 * The townships that an article names, in order: towns, townships, sumu and streets of the counties that it names or refers to.
 * Each has its nine digits (GB/T 10114) as `adcode` and `township` as its level. Of several with one name the one of the county
 * that was named last before it; where none of theirs was, it stays open, with candidates. Rules `p-township` and
 * `p-township-open`.
 */
export function townshipsIn({ body, mentions }: Read): PlaceMention[] {
  const places = mentions.places.filter(({ adcode }) => adcode !== null && townshipsOf(adcode).length > 0)
  const named = new Map<string, Township[]>()
  for (const county of new Set(places.map(({ adcode }) => adcode as string)))
    for (const township of townshipsOf(county)) {
      const name = foldText(township.name)
      named.set(name, [...(named.get(name) ?? []), township])
    }
  if (named.size === 0) return []
  let next = 0
  let last: string | null = null
  return body.flatMap((block, index) => {
    const locator = locatorOf(block)
    return spansIn(foldText(block.text), named).map(([span, townships]): PlaceMention => {
      for (; next < places.length; next++) {
        const place = places[next] as PlaceMention
        if (place.block > index || (place.block === index && place.at.start > span.start)) break
        last = place.adcode
      }
      const own =
        townships.length === 1 ? townships[0] : townships.find(({ code }) => code.slice(0, 6) === last)
      const text = block.text.slice(span.start, span.end)
      return {
        block: index,
        at: span,
        text,
        spans: locator.spans(span.start, span.end),
        name: own?.name ?? text,
        adcode: own?.code ?? null,
        level: 'township',
        certainty: 'stated',
        rule: own ? 'p-township' : 'p-township-open',
        ...(own ? {} : { candidates: townships.map(({ code, name }) => ({ name, adcode: code })) }),
      }
    })
  })
}

/** A page whose articles' places hold the townships too; a place inside the name of one is part of it. */
export function withTownships(page: Page): Page {
  return { ...page, articles: page.articles.map(withOwn) }
}

function withOwn(article: Article): Article {
  const townships = townshipsIn(article)
  const isPart = ({ block, at }: PlaceMention) =>
    townships.some((own) => own.block === block && own.at.start <= at.start && own.at.end >= at.end)
  const places = [...article.mentions.places.filter((place) => !isPart(place)), ...townships].sort(
    (a, b) => a.block - b.block || a.at.start - b.at.start,
  )
  return { ...article, mentions: { ...article.mentions, places } }
}

/** Every name in the text that is one of those; the longest that ends at a place counts. */
function spansIn(text: string, named: ReadonlyMap<string, Township[]>): [Span, Township[]][] {
  const found: [Span, Township[]][] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const end = ends.find((word) => text.startsWith(word, at))
    if (!end) continue
    const stop = at + end.length
    for (let start = Math.max(from, stop - longestName); start <= stop - shortestName; start++) {
      const name = text.slice(start, stop)
      const townships = words.has(name) ? undefined : named.get(name)
      if (!townships) continue
      found.push([{ start, end: stop }, townships])
      from = stop
      break
    }
  }
  return found
}
