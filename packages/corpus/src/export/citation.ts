import type { Article, BylineRole, Certainty } from '@jianbao/core'
import type { PageHead } from './article-format.ts'
import { type LanguageTag, textLanguage } from './language.ts'
import { type PrintedDate, readDate } from './printed-date.ts'
import { webAddress } from './text-safety.ts'

/** What is needed to cite an article. What the page does not state is null or an empty list. */
export interface Citation {
  id: string
  title: string | null
  /** 副题 */
  subtitle: string | null
  /** Newspaper or agency, or else the site. */
  container: string | null
  /** The site, where the container is another. */
  publisher: string | null
  date: PrintedDate | null
  /** `implied`: the page does not print the date as such, it follows from what it prints. */
  dateCertainty: Certainty | null
  /** Reporters, correspondents and authors. Editors and proofreaders never are. */
  authors: string[]
  editors: string[]
  translators: string[]
  photographers: string[]
  /** Page in print, as printed. */
  page: string | null
  section: string | null
  url: string | null
  /** When the capture was taken. */
  accessed: PrintedDate | null
  language: LanguageTag
}

const authorRoles: readonly BylineRole[] = ['reporter', 'correspondent', 'author']

/** Names of those who did one of these things, each once, in the order printed. */
export function namesOf({ metadata }: Article, roles: readonly BylineRole[]): string[] {
  const names = metadata.bylines.filter(({ role }) => roles.includes(role)).map(({ name }) => name)
  return [...new Set(names)]
}

/** The names of an article's authors: those who are printed as having written it. */
export const authorsOf = (article: Article): string[] => namesOf(article, authorRoles)

/** Reads what citation formats hold out of an article and its page. */
export function citationOf(article: Article, page: PageHead): Citation {
  const { metadata } = article
  const source = metadata.source?.value ?? null
  const site = metadata.publisher?.value ?? null
  const container = source ?? site
  const date = readDate(metadata.published?.value)
  return {
    id: article.id,
    title: metadata.headline?.value ?? null,
    subtitle: metadata.deck?.value ?? null,
    container,
    publisher: site === container ? null : site,
    date,
    dateCertainty: date === null ? null : (metadata.published?.certainty ?? null),
    authors: authorsOf(article),
    editors: namesOf(article, ['editor']),
    translators: namesOf(article, ['translator']),
    photographers: namesOf(article, ['photographer']),
    page: metadata.edition?.page ?? null,
    section: metadata.edition?.sectionName ?? null,
    url: webAddress(page.capture.url),
    accessed: readDate(page.capture.capturedAt),
    language: textLanguage(page),
  }
}
