import { dateIn } from '../printed/dates.ts'
import type { Label } from '../types.ts'
import { isIndexBlock, isNoticeBlock, isOtherArticlesBlock } from './blocks.ts'
import { looksLikeByline } from './byline-form.ts'
import { isCaption } from './caption-form.ts'
import type { CleanLine } from './cues.ts'
import { isBreadcrumb, isControl, isNavigation, isNotice, isPager, isPaperName } from './forms.ts'
import { isMeta } from './meta-form.ts'

/** A rule that knows one kind of line by itself. Patterns match folded text: Simplified, ASCII punctuation, lower case. */
export interface LineRule {
  id: string
  label: Label
  matches: (line: CleanLine) => boolean
}

const text = (line: CleanLine) => line.folded
const short = (line: CleanLine, most: number) => text(line).length <= most
const rule = (id: string, label: Label, matches: LineRule['matches']): LineRule => ({ id, label, matches })

const mostlyLinked = 0.75

/** Whether most of a line is link text, headings apart: menus and titles of other articles. */
const isLinked = ({ markup }: CleanLine): boolean =>
  markup !== undefined && markup.linkDensity >= mostlyLinked && !/^h[1-3]$/.test(markup.tag)

const dots = /^[\s\d.,:;/|()+\-–—*#×xX•·<>«»=_'"&]*$/

/** In order: the first that matches decides. */
export const lineRules: readonly LineRule[] = [
  rule('symbols-only', 'control', (line) => dots.test(text(line)) && dateIn(text(line)) === null),
  rule('markup-debris', 'control', (line) => /^<[a-z][^>]{0,80}>/.test(text(line)) && line.cues.han === 0),
  rule('position-path', 'breadcrumb', isBreadcrumb),
  rule(
    'page-jump',
    'jump',
    (line) =>
      short(line, 24) &&
      /^[([■▲●◆□\s]*(?:下转|上接|转|接|紧接)\s*(?:第)?\s*[0-9a-d一二三四五六七八九十]{1,3}\s*版/.test(
        text(line),
      ),
  ),
  rule('index-block', 'sectionLabel', isIndexBlock),
  rule('notice-block', 'notice', isNoticeBlock),
  rule('other-articles-block', 'sectionLabel', isOtherArticlesBlock),
  rule('pager-words', 'pager', isPager),
  rule(
    'edition-list',
    'index',
    (line) => short(line, 30) && /^第?\s*[0-9a-d]{1,3}\s*版\s*[:：]/.test(text(line)),
  ),
  rule('caption-form', 'caption', isCaption),
  rule('byline-form', 'byline', (line) => looksLikeByline(text(line))),
  rule('meta-form', 'meta', isMeta),
  rule('control-words', 'control', isControl),
  rule('paper-name', 'masthead', isPaperName),
  rule('notice-words', 'notice', isNotice),
  rule('nav-words', 'nav', isNavigation),
  rule('linked-words', 'nav', (line) => isLinked(line) && line.cues.han < 9),
  rule('linked-title', 'teaser', isLinked),
]

/** The rule that knows this line by itself, or null. */
export const ruleOf = (line: CleanLine): LineRule | null =>
  lineRules.find((candidate) => candidate.matches(line)) ?? null
