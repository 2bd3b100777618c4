import type { Article } from '@jianbao/core'
import type { Announcer } from '../shell/announcer.svelte.ts'
import type { Keys } from '../shell/keys.ts'
import type { Lang, Words } from '../words/words.ts'
import { quotation } from './cite.ts'

/** What the reader has before them. */
export interface BeforeReader {
  root: HTMLElement | undefined
  article: Article | null
  /** The key of what is held, a claim perhaps. */
  held: string | null
  /** Where the page stood when it was captured. */
  url: string | undefined
  /** Where this reading room shows the article; undefined where it is kept nowhere. */
  address: string | undefined
}

/** The keys that open an article's original and copy its citation, or the sentence of the claim that is held. */
export function articleKeys(
  before: () => BeforeReader,
  { say }: Announcer,
  { reading: said }: Words,
  lang: Lang,
): Pick<Keys, 'open' | 'copy'> {
  return {
    open() {
      const link = before().root?.querySelector<HTMLAnchorElement>('a[data-original]')
      link?.click()
      if (!link) say(said.noOriginal)
      else if (link.target) say(said.originalOpened)
    },
    async copy() {
      const { article, held, url, address } = before()
      if (!article) return say(said.nothingToCite)
      const claim = article.claims.find(({ id }) => id === held)
      const at = claim && address ? `${address}#t-${claim.id}` : address
      const copied = navigator.clipboard.writeText(quotation(article, claim, { url, address: at, lang }))
      const done = claim ? said.quoted(claim.text) : said.cited
      say(
        await copied.then(
          () => done,
          () => said.notCopied,
        ),
      )
    },
  }
}
