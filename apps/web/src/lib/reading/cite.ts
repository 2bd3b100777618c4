import type { Article, Mention } from '@jianbao/core'
import type { Lang } from '../words/words.ts'
import { printedDate } from './dates.ts'

/** How an article is cited in running text. */
export interface Citation {
  style: string
  text: string
}

const writers = ['author', 'reporter', 'correspondent']

/**
 * The article cited as Chinese papers are by GB/T 7714 and by Chicago style. What the page does not state is left out, and
 * the date is no more precise than it was printed.
 *
 * @param url where the page stood when it was captured, if that is known.
 */
export function citations({ metadata }: Article, url: string | undefined, lang: Lang): Citation[] {
  const { headline, source, publisher, published, bylines, edition } = metadata
  const names = [...new Set(bylines.filter(({ role }) => writers.includes(role)).map(({ name }) => name))]
  const title = headline?.value ?? ''
  const paper = source?.value ?? publisher?.value ?? ''
  const day = published?.value.slice(0, 10) ?? ''
  const page = /\d+/.exec(edition?.page ?? '')?.[0]
  const address = url ? ` ${url}.` : ''
  const issue = `${day}${page ? `(${page})` : ''}`
  const gb = [
    names.length > 0 ? `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', 等' : ''}. ` : '',
    `${title}[${url ? 'N/OL' : 'N'}]. `,
    [paper, issue].filter(Boolean).join(', '),
    paper || issue ? '.' : '',
    address,
  ]
  const chicago = [
    names.length > 0 ? `${names.join(', ')}. ` : '',
    title ? `“${title}.” ` : '',
    [paper, day && printedDate(day, 'en'), page && `p. ${page}`].filter(Boolean).join(', '),
    paper || day ? '.' : '',
    address,
  ]
  return [
    { style: 'GB/T 7714', text: gb.join('').replace(/\s+/g, ' ').trim() },
    { style: lang === 'zh' ? '芝加哥' : 'Chicago', text: chicago.join('').replace(/\s+/g, ' ').trim() },
  ]
}

/** The sentence that words of an article stand in, as printed; the words alone where they stand outside the body. */
export function sentenceOf({ body }: Article, { block, at, text }: Mention): string {
  const whole = body[block]?.text
  if (whole === undefined) return text
  const before = whole.slice(0, at.start).search(/[^。！？!?；;\n]*$/)
  const after = whole.slice(at.end).search(/[。！？!?；;\n]/)
  const end = after === -1 ? whole.length : at.end + after + 1
  return whole.slice(before, end).trim()
}

/**
 * What is copied of an article: its citation in the style of the reader's language, and before it, where a mention is
 * given, the sentence of that. `address` is where this reading room shows it.
 */
export function quotation(
  article: Article,
  mention: Mention | undefined,
  { url, address, lang }: { url: string | undefined; address: string | undefined; lang: Lang },
): string {
  const [gb, chicago] = citations(article, url, lang)
  const cited = (lang === 'zh' ? gb : chicago)?.text
  const quoted = mention && `“${sentenceOf(article, mention)}”`
  return [quoted, cited, address].filter(Boolean).join('\n')
}
