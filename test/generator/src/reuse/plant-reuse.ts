import { type Random, randomFrom } from '../random.ts'
import { inScript } from '../script.ts'
import { reworded, sentenceOf } from './sentences.ts'
import { boilerplate, slogans } from './words.ts'

/** What was done to an article to make another of it. */
export type Reuse = 'reprint' | 'light-edit' | 'heavy-edit' | 'excerpt' | 'embedded'

export interface PlantedArticle {
  key: number
  /** Its blocks, one a line. */
  body: string
}

/** Two articles of which one was made of the other, or both of a third; a < b. */
export interface PlantedPair {
  a: number
  b: number
  reuse: Reuse
}

export interface PlantedCorpus {
  articles: PlantedArticle[]
  pairs: PlantedPair[]
}

const kinds: readonly Reuse[] = ['reprint', 'light-edit', 'heavy-edit', 'excerpt', 'embedded']

/**
 * A corpus of fiction in which some articles are made of others, and which. Two articles in seven have a copy; all may have
 * slogans and openings in common, which is no reuse. The same seed gives the same corpus.
 */
export function plantReuse(seed: number, count: number): PlantedCorpus {
  const random = randomFrom(seed)
  const planted: { sentences: string[]; family: number; reuse: Reuse | null; hant: boolean }[] = []
  for (let family = 0; planted.length < count; family++) {
    const original = withFormulas(sentences(random, random.int(6, 16)), random)
    planted.push({ sentences: original, family, reuse: null, hant: false })
    if (!random.once(3)) continue
    const reuse = random.pick(kinds)
    const copies = reuse === 'reprint' ? random.int(1, 4) : 1
    for (let i = 0; i < copies; i++) {
      planted.push({ sentences: copyOf(original, reuse, random), family, reuse, hant: random.once(6) })
    }
  }
  const articles = random.sample(planted, planted.length).map((article, i) => ({ ...article, key: i + 1 }))
  return {
    articles: articles.map(({ key, sentences, hant }) => ({ key, body: inBlocks(sentences, hant, random) })),
    pairs: pairsOf(articles),
  }
}

const sentences = (random: Random, count: number) => Array.from({ length: count }, () => sentenceOf(random))

function withFormulas(plain: readonly string[], random: Random): string[] {
  const own = [...plain]
  if (random.once(2)) own[0] = random.pick(boilerplate.slice(0, 2)) + own[0]
  if (random.once(2)) own.splice(random.int(1, own.length), 0, `大家都说${random.pick(slogans)}。`)
  if (random.once(3)) own.push(boilerplate[2] as string)
  return own
}

function copyOf(original: readonly string[], reuse: Reuse, random: Random): string[] {
  switch (reuse) {
    case 'reprint':
      return [...original]
    case 'light-edit':
      return original.map((sentence) => (random.once(5) ? reworded(sentence, random) : sentence))
    case 'heavy-edit':
      return heavilyEdited(original, random)
    case 'excerpt':
      return passageOf(original, random)
    case 'embedded': {
      const around = sentences(random, random.int(6, 14))
      around.splice(random.int(0, around.length), 0, ...passageOf(original, random))
      return around
    }
  }
}

/** Of the sentences one in five is gone, one in five is new, every third has a word changed, and two neighbours change places. */
function heavilyEdited(original: readonly string[], random: Random): string[] {
  const edited = original.flatMap((sentence) => {
    if (random.once(5)) return []
    const own = random.once(3) ? reworded(sentence, random) : sentence
    return random.once(5) ? [own, sentenceOf(random)] : [own]
  })
  const kept = edited.length >= 4 ? edited : original.slice(0, 4)
  const at = random.int(0, kept.length - 2)
  return kept.toSpliced(at, 2, kept[at + 1] as string, kept[at] as string)
}

/** Four sentences in a row, or up to half of them where that is more. */
function passageOf(original: readonly string[], random: Random): string[] {
  const length = random.int(4, Math.max(4, Math.ceil(original.length / 2)))
  const from = random.int(0, original.length - length)
  return original.slice(from, from + length)
}

/** Paragraphs of a few sentences, cut anew for each copy. */
function inBlocks(own: readonly string[], hant: boolean, random: Random): string {
  const blocks: string[] = []
  for (let from = 0; from < own.length; ) {
    const to = from + random.int(1, 4)
    blocks.push(own.slice(from, to).join(''))
    from = to
  }
  const body = blocks.join('\n')
  return hant ? inScript(body, 'hant', 'mainland') : body
}

function pairsOf(articles: readonly { key: number; family: number; reuse: Reuse | null }[]): PlantedPair[] {
  const families = Map.groupBy(articles, ({ family }) => family)
  return [...families.values()]
    .flatMap((family) =>
      family.flatMap((one, i) =>
        family.slice(i + 1).map((other) => ({
          a: Math.min(one.key, other.key),
          b: Math.max(one.key, other.key),
          reuse: one.reuse ?? other.reuse ?? 'reprint',
        })),
      ),
    )
    .sort((x, y) => x.a - y.a || x.b - y.b)
}
