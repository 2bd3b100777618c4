import { annotations } from './annotations.ts'
import type { ArticleFormat } from './article-format.ts'
import { bibtex } from './bibtex.ts'
import { cslJson } from './csl-json.ts'
import { jsonLd } from './json-ld.ts'
import { markdown } from './markdown.ts'
import { ninjs } from './ninjs.ts'
import { plainText } from './plain-text.ts'
import { ris } from './ris.ts'
import { tei } from './tei/tei.ts'

/** Every way of writing one article, by the name that the command and the API use. */
export const articleFormats = {
  md: markdown,
  txt: plainText,
  tei,
  jsonld: jsonLd,
  ninjs,
  csl: cslJson,
  ris,
  bib: bibtex,
  annotations,
} as const satisfies Record<string, ArticleFormat>

export type ArticleFormatName = keyof typeof articleFormats
