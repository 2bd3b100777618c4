import type { ArticleFormat } from './article-format.ts'
import { oneLine, printable } from './text-safety.ts'

/** The titles as printed, then the blocks of the body, parted by blank lines. Nothing of the head but titles: the rest is in other formats. */
export const plainText: ArticleFormat = {
  mediaType: 'text/plain',
  extension: '.txt',
  write({ metadata, body }) {
    const titles = [metadata.kicker, metadata.headline, metadata.deck].flatMap((field) => field?.value ?? [])
    const parts = [...titles.map(oneLine), ...body.map((block) => printable(block.text))]
    return parts.map((part) => `${part}\n`).join('\n')
  },
}
