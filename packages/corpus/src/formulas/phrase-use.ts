import { shortestPhrase } from './matcher.ts'

/** Where a phrase was seen. */
export interface PhraseUse {
  phrase: string
  /** Articles, reprints counted once. */
  articles: number
  /** The article that was counted last. */
  last: number
  publishers: Set<string>
  /** The slogans it is a limb of, or stands for alone, by their letters. */
  slogans: Map<string, readonly string[]>
}

/** A phrase that hardly occurs but inside a longer one is a fragment of it. */
const mostlyInside = 0.8
/** Longer phrases are passages, whose every part would have to be looked at. */
const longestWhole = 40

/** The phrases that at least `least` articles have and that are no fragments of others, most publishers first. */
export function withoutFragments(uses: readonly PhraseUse[], least: number): PhraseUse[] {
  const byPhrase = new Map(uses.map((use) => [use.phrase, use]))
  const fragments = new Set<PhraseUse>()
  for (const { phrase, articles } of uses) {
    if (articles < least || phrase.length > longestWhole) continue
    for (let length = shortestPhrase; length < phrase.length; length++) {
      for (let start = 0; start + length <= phrase.length; start++) {
        const part = byPhrase.get(phrase.slice(start, start + length))
        if (part && articles >= mostlyInside * part.articles) fragments.add(part)
      }
    }
  }
  return uses
    .filter((use) => use.articles >= least && !fragments.has(use))
    .sort(
      (a, b) =>
        b.publishers.size - a.publishers.size ||
        b.articles - a.articles ||
        b.phrase.length - a.phrase.length ||
        (a.phrase < b.phrase ? -1 : 1),
    )
}
