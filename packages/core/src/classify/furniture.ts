import { dateIn } from '../printed/dates.ts'
import type { Label } from '../types.ts'
import { isIndexBlock, isNoticeBlock, isOtherArticlesBlock } from './blocks.ts'
import { looksLikeByline, roleSet } from './byline-form.ts'
import { captionSet, isCaption } from './caption-form.ts'
import { setOf } from './character-sets.ts'
import type { CleanLine } from './cues.ts'
import {
  controlSet,
  isBreadcrumb,
  isControl,
  isNavigation,
  isNotice,
  isPager,
  isPaperName,
  noticeSets,
  pagerSet,
  paperSet,
} from './forms.ts'
import { isMeta } from './meta-form.ts'

/** A rule that knows one kind of line by itself. Patterns match folded text: Simplified, ASCII punctuation, lower case. */
export interface LineRule {
  id: string
  label: Label
  /** The longest line that it may know, in UTF-16 units of folded text. */
  longest: number
  /** Sets of characters, as bits, of which a line that it knows has at least one; 0 where it may have any. */
  needs: number
  matches: (line: CleanLine) => boolean
}

const symbols = /^[\s\d.,:;/|()+\-–—*#×xX•·<>«»=_'"&]*(?:end[\s.—-]*)?$/
const markup = /^<[a-z][^>]{0,80}>/
const jump =
  /^(?:[([■▲●◆□\s]*(?:下转|上接|转|接|紧接)\s*第?\s*[0-9a-d一二三四五六七八九十]{1,3}\s*版[\s)\]】]*){1,2}$/
const edition = /^第?\s*[0-9a-d]{1,3}\s*版\s*[:：]/
/** Whose article of another it is and how long ago, as under each entry of a feed. */
const aged = /(?:^|[·\s|-])\d{1,2}\s?(?:分钟|小时|天|周|个?月)前$/
/** A title of another article behind the name of its block. */
const labelledTitle = /^.?(?:(?:延伸|推荐|相关)(?:阅读|新闻|报道)|看更多|[你您]可能.{2,5}|视频).?[:>»]+[^>»]/
const mostlyLinked = 0.75

/** Whether most of a line is link text, headings apart: menus and titles of other articles. */
const isLinked = ({ markup: known }: CleanLine): boolean =>
  known !== undefined && known.linkDensity >= mostlyLinked && !/^h[1-3]$/.test(known.tag)

const any = Number.POSITIVE_INFINITY
const rule = (
  id: string,
  label: Label,
  longest: number,
  needs: number,
  matches: LineRule['matches'],
): LineRule => ({ id, label, longest, needs, matches })

const anything = 0
const pathSet = setOf('>»›→/位文')
const metaSet = setOf('0123456789年:;|丨')

/** In order: the first that matches decides. */
const lineRules: readonly LineRule[] = [
  rule(
    'symbols-only',
    'control',
    200,
    anything,
    ({ folded, cues }) => cues.han === 0 && symbols.test(folded) && dateIn(folded) === null,
  ),
  rule(
    'markup-debris',
    'control',
    any,
    anything,
    ({ folded, cues }) => cues.han === 0 && markup.test(folded),
  ),
  rule('title-behind-label', 'teaser', 90, anything, ({ folded }) => labelledTitle.test(folded)),
  rule('position-path', 'breadcrumb', 240, pathSet, isBreadcrumb),
  rule('page-jump', 'jump', 24, anything, ({ folded }) => jump.test(folded)),
  rule('index-block', 'sectionLabel', 14, anything, isIndexBlock),
  rule('notice-block', 'notice', 14, anything, isNoticeBlock),
  rule('other-articles-block', 'sectionLabel', 14, anything, isOtherArticlesBlock),
  rule('pager-words', 'pager', 160, pagerSet, isPager),
  rule('edition-list', 'index', 30, anything, ({ folded }) => edition.test(folded)),
  rule('caption-form', 'caption', 160, captionSet, isCaption),
  rule('byline-form', 'byline', 90, roleSet, ({ folded }) => looksLikeByline(folded)),
  rule('meta-form', 'meta', 120, metaSet, isMeta),
  rule('control-words', 'control', 40, controlSet, isControl),
  rule('paper-name', 'masthead', 16, paperSet, isPaperName),
  rule('notice-words', 'notice', any, noticeSets, isNotice),
  rule('nav-words', 'nav', 400, anything, isNavigation),
  rule('aged-entry', 'teaser', 30, anything, ({ folded }) => aged.test(folded)),
  rule('linked-words', 'nav', any, anything, (line) => isLinked(line) && line.cues.han < 9),
  rule('linked-title', 'teaser', any, anything, isLinked),
]

/** The rule that knows this line by itself, or null. */
export function ruleOf(line: CleanLine): LineRule | null {
  const { length } = line.folded
  const { sets: has } = line.cues
  for (const candidate of lineRules) {
    if (length > candidate.longest || (candidate.needs !== anything && (candidate.needs & has) === 0))
      continue
    if (candidate.matches(line)) return candidate
  }
  return null
}
