import type { Article, Block } from '@jianbao/core'
import type { ArticleFormat, PageHead, WriteOptions } from './article-format.ts'
import { textLanguage } from './language.ts'
import { markdownText, yamlString } from './markdown-text.ts'
import { webAddress } from './text-safety.ts'

type Scalar = string | number | null | undefined
type Field = [name: string, value: Scalar | readonly string[] | readonly Record<string, string>[]]

function fieldsOf({ id, metadata }: Article, page: PageHead, name: string | null | undefined): Field[] {
  const { published, dateline, edition } = metadata
  return [
    ['id', id],
    ['title', metadata.headline?.value],
    ['kicker', metadata.kicker?.value],
    ['deck', metadata.deck?.value],
    ['series', metadata.series?.value],
    ['published', published?.value],
    ['publishedCertainty', published?.certainty],
    ['source', metadata.source?.value],
    ['publisher', metadata.publisher?.value],
    ['bylines', metadata.bylines.map((byline) => ({ name: byline.name, role: byline.role }))],
    ['agency', dateline?.value.agency],
    ['datelinePlace', dateline?.value.place],
    ['datelineDate', dateline?.value.date],
    ['page', edition?.page],
    ['section', edition?.sectionName],
    ['jumpTo', edition?.jumpTo],
    ['jumpFrom', edition?.jumpFrom],
    ['breadcrumb', metadata.breadcrumb],
    ['views', metadata.views?.value],
    ['lang', textLanguage(page)],
    ['url', webAddress(page.capture.url)],
    ['capturedAt', page.capture.capturedAt],
    ['name', name],
  ]
}

function yamlField([name, value]: Field): string[] {
  if (value == null) return []
  if (typeof value === 'number') return [`${name}: ${value}`]
  if (typeof value === 'string') return [`${name}: ${yamlString(value)}`]
  if (value.length === 0) return []
  return [`${name}:`, ...value.map(yamlItem)]
}

const yamlItem = (item: string | Record<string, string>) =>
  typeof item === 'string'
    ? `  - ${yamlString(item)}`
    : `  - { ${Object.entries(item)
        .map(([key, value]) => `${key}: ${yamlString(value)}`)
        .join(', ')} }`

function block({ type, text }: Block): string {
  const shown = markdownText(text)
  if (shown === '') return ''
  if (type === 'subhead') return `## ${shown}`
  return type === 'caption' ? `> ${shown}` : shown
}

function write(article: Article, page: PageHead, { name }: WriteOptions): string {
  const head = fieldsOf(article, page, name).flatMap(yamlField)
  const headline = article.metadata.headline
  const parts = [...(headline ? [`# ${markdownText(headline.value)}`] : []), ...article.body.map(block)]
  return `---\n${head.join('\n')}\n---\n\n${parts.map((part) => `${part}\n`).join('\n')}`
}

/** Markdown with YAML front matter: the headline and subheads as headings, captions as quotations. */
export const markdown: ArticleFormat = { mediaType: 'text/markdown', extension: '.md', write }
