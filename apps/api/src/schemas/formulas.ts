import { z } from '@hono/zod-openapi'
import type * as corpus from '@jianbao/corpus'
import { mirror, orNull } from './mirror.ts'

export const computedOver = z
  .object({
    articles: z.int().min(0).openapi({ description: 'Articles it was computed over.' }),
    since: z.int().min(0).openapi({ description: 'Articles added since.' }),
  })
  .openapi('ComputedOver')

export const formulaClass = mirror<corpus.FormulaClass>()(
  z.enum(['wire', 'boilerplate', 'idiom', 'slogan', 'phrase']).openapi('FormulaClass'),
)

const share = z.number().min(0).max(1)
const variant = z.object({ text: z.string(), articles: z.int().min(0) })

const formulaFields = {
  id: z.string(),
  text: z.string().openapi({ description: 'Its most used variant, as printed.' }),
  articles: z.int().min(0).openapi({ description: 'Articles that have it, reprints counted once.' }),
  publishers: z.int().min(0),
  class: formulaClass,
  evidence: z.object({
    sign: z.enum(['same-surroundings', 'opens-or-closes', 'dictionary-word', 'parallel-limbs', 'none']),
    share,
  }),
  variants: z.array(variant).openapi({ description: 'Most used first.' }),
}

export const formulaList = mirror<corpus.FormulaList>()(
  z
    .object({
      items: z.array(z.object(formulaFields).openapi('Formula')),
      next: z.string().nullable(),
      total: z.int().min(0),
      computed: orNull(computedOver),
    })
    .openapi('FormulaList'),
)

const month = z
  .object({
    month: z.string(),
    articles: z.int().min(0),
    of: z.int().min(0).openapi({ description: 'All dated articles of the month.' }),
    share: share.nullable().openapi({ description: 'Null where there are too few articles to say.' }),
    interval: orNull(z.object({ low: share, high: share })).openapi({
      description: "95 % confidence (Wilson's interval).",
    }),
  })
  .openapi('MonthOfUse')

export const formulaDetail = mirror<corpus.FormulaDetail>()(
  z.object({ ...formulaFields, months: z.array(month) }).openapi('FormulaDetail'),
)

export const occurrenceList = mirror<corpus.OccurrenceList>()(
  z
    .object({
      items: z.array(
        z
          .object({
            article: z.object({
              id: z.string(),
              headline: z.string().nullable(),
              publisher: z.string().nullable(),
              published: z.string().nullable(),
            }),
            block: z.int().min(0),
            start: z.int().min(0),
            end: z.int().min(0),
            text: z.string(),
            left: z.string(),
            right: z.string(),
          })
          .openapi('FormulaOccurrence'),
      ),
      next: z.string().nullable(),
      total: z.int().min(0),
    })
    .openapi('OccurrenceList'),
)

const copyKind = mirror<corpus.CopyKind>()(
  z.enum(['reprint', 'edited', 'excerpt', 'passage', 'phrases', 'unrelated']).openapi('CopyKind'),
)

export const similarArticles = mirror<corpus.SimilarArticles & { next: null }>()(
  z
    .object({
      items: z.array(
        z
          .object({
            id: z.string(),
            headline: z.string().nullable(),
            publisher: z.string().nullable(),
            published: z.string().nullable(),
            kind: copyKind,
            similarity: share,
            here: share,
            there: share,
          })
          .openapi('SimilarArticle'),
      ),
      next: z.null(),
      total: z.int().min(0),
      computed: orNull(computedOver),
    })
    .openapi('SimilarArticles'),
)

const blockSpan = z.object({ block: z.int().min(0), start: z.int().min(0), end: z.int().min(0) })

const alignedPart = z
  .object({
    kind: z.enum(['same', 'only-a', 'only-b']),
    a: z.array(blockSpan),
    b: z.array(blockSpan),
  })
  .openapi('AlignedPart')

export const comparison = mirror<corpus.Comparison>()(
  z
    .object({
      kind: copyKind,
      similarity: share,
      inA: share,
      inB: share,
      longest: z.int().min(0),
      passages: z.array(
        z
          .object({
            kind: z.enum(['same', 'moved', 'changed', 'only-a', 'only-b']),
            a: z.array(blockSpan),
            b: z.array(blockSpan),
            parts: z.array(alignedPart).openapi({
              description:
                'Of a `changed` passage, letter by letter; none where too much differs, and none of others.',
            }),
          })
          .openapi('AlignedPassage'),
      ),
    })
    .openapi('Comparison'),
)
