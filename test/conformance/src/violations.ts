import type { Article, Edit, Label, Line, Page, Span, Stated } from '@jianbao/core'
import { type Complain, checkKept, checkMention, checkPassage, checkSpan, checkSpans } from './provenance.ts'

const labels: ReadonlySet<Label> = new Set<Label>([
  'headline',
  'kicker',
  'deck',
  'byline',
  'meta',
  'paragraph',
  'subhead',
  'caption',
  'jump',
  'masthead',
  'breadcrumb',
  'nav',
  'control',
  'pager',
  'teaser',
  'related',
  'index',
  'sectionLabel',
  'tagline',
  'notice',
])

/** ISO 8601 with the printed precision and no time zone. */
const printedDate = /^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?)?)?$/

/** The non-blank lines of a text as contract.md counts them: ended by \n, \r\n or \r, blank ones counted. */
function expectedLines(text: string): (Span & { line: number })[] {
  const lines: (Span & { line: number })[] = []
  let start = 0
  let line = 0
  for (const raw of text.split(/\r\n|\n|\r/)) {
    line++
    if (raw.trim() !== '') lines.push({ line, start, end: start + raw.length })
    start += raw.length
    start += text.startsWith('\r\n', start) ? 2 : 1
  }
  return lines
}

/**
 * What in a page breaks the contract, as sentences; none when it holds. `text` is the capture as decoded.
 * Lines are checked against the text itself for plain captures only.
 */
export function violations(text: string, page: Page): string[] {
  const found: string[] = []
  const complain: Complain = (at, what) => found.push(`${at}: ${what}`)
  if (page.capture.length !== text.length)
    complain('capture', `length ${page.capture.length} is not ${text.length}`)
  checkEdits(text, page, complain)
  checkLines(text, page, complain)
  page.articles.forEach((article, index) => {
    const id = index === 0 ? page.id : `${page.id}.${index + 1}`
    if (article.id !== id) complain(`article ${index}`, `its id is ${article.id}, not ${id}`)
    checkArticle(text, page, index, article, complain)
  })
  for (const { code, message, span } of page.diagnostics) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) complain(`diagnostic ${code}`, 'the code is not kebab-case')
    if (message.trim() === '') complain(`diagnostic ${code}`, 'no message')
    if (span) checkSpan(text, span, `diagnostic ${code}`, complain)
  }
  if (page.articles.length === 0 && !page.diagnostics.some(({ code }) => code === 'no-article')) {
    complain('page', 'no article, and no diagnostic that says why')
  }
  if (JSON.stringify(JSON.parse(JSON.stringify(page))) !== JSON.stringify(page))
    complain('page', 'JSON does not keep it')
  return found
}

function checkEdits(text: string, page: Page, complain: Complain): void {
  const ids = new Set<string>()
  let last = 0
  for (const edit of page.edits) {
    const at = `edit ${edit.id}`
    checkSpan(text, edit, at, complain)
    if (edit.start < last) complain(at, 'out of order')
    last = edit.start
    if (ids.has(edit.id)) complain(at, 'its id is used twice')
    ids.add(edit.id)
    if (!new RegExp(`^e${edit.start}(-\\d+)?$`).test(edit.id))
      complain(at, `its id is not of offset ${edit.start}`)
    if (text.slice(edit.start, edit.end) !== edit.raw) complain(at, 'raw is not the capture')
    checkRepair(edit, at, complain)
  }
  if (page.capture.script !== 'hant-converted' && page.edits.some(({ kind }) => kind === 'script')) {
    complain('edits', `a script edit on a page whose script is ${page.capture.script}`)
  }
}

/** Rule 2: what is unknown is U+FFFD with candidates, and a digit is never guessed. */
function checkRepair(edit: Edit, at: string, complain: Complain): void {
  if (edit.kind === 'suspected' && edit.text !== edit.raw) complain(at, 'only suspected, yet changed')
  if (edit.text.includes('\uFFFD') && !edit.raw.includes('\uFFFD') && !edit.candidates) {
    complain(at, 'unrecoverable without candidates')
  }
  const digits = (value: string) => value.normalize('NFKC').replace(/\D/g, '')
  const printed = edit.kind === 'entity' ? null : digits(edit.raw)
  if (printed !== null && !printed.includes(digits(edit.text)))
    complain(at, 'a digit that the capture does not show')
}

function checkLines(text: string, page: Page, complain: Complain): void {
  const plain = page.capture.mediaType === 'text/plain'
  const expected = expectedLines(text)
  if (plain && page.lines.map(({ line }) => line).join() !== expected.map(({ line }) => line).join()) {
    complain('lines', 'not every non-blank line is there once, in order')
    return
  }
  page.lines.forEach((line, index) => {
    const at = `line ${line.line}`
    checkLine(text, page, line, at, complain)
    const extent = expected[index]
    if (plain && extent) checkKept(text, extent, line.pieces, page.edits, at, complain)
    const outside = (piece: Span) => extent && (piece.start < extent.start || piece.end > extent.end)
    if (plain && [...line.pieces, ...(line.parts ?? [])].some(outside))
      complain(at, 'reaches outside its line')
  })
}

function checkLine(text: string, page: Page, line: Line, at: string, complain: Complain): void {
  checkPassage(text, line, page, at, complain)
  if (line.parts) checkSpans(text, line.parts, at, complain)
  for (const { label } of [line, ...(line.parts ?? [])]) {
    if (!labels.has(label)) complain(at, `${label} is no label`)
  }
  if (line.rule.trim() === '') complain(at, 'no rule')
  if (line.article !== null && !page.articles[line.article])
    complain(at, `article ${line.article} does not exist`)
}

function checkArticle(text: string, page: Page, index: number, article: Article, complain: Complain): void {
  const where = `article ${index}`
  article.body.forEach((block, number) => {
    const at = `${where}, block ${number}`
    checkPassage(text, block, page, at, complain)
    if (block.text.trim() === '') complain(at, 'empty')
    const home = page.lines.find(({ line }) => line === block.line)
    if (home?.article !== index) complain(at, `begins at line ${block.line}, which is not of this article`)
  })
  checkMetadata(text, article, where, complain)
  for (const [kind, mentions] of Object.entries(article.mentions)) {
    for (const mention of mentions) {
      checkMention(text, article.body, mention, `${where}, ${kind} ${mention.text.slice(0, 12)}`, complain)
    }
  }
  const ids = new Set<string>()
  for (const claim of article.claims) {
    const at = `${where}, claim ${claim.id}`
    checkMention(text, article.body, claim, at, complain)
    if (ids.has(claim.id)) complain(at, 'its id is used twice')
    ids.add(claim.id)
    if (!new RegExp(`^c${claim.spans[0]?.start}(-\\d+)?$`).test(claim.id))
      complain(at, 'its id is not of its offset')
    const { lower, value, upper } = claim
    const bounds = [lower, value, upper].filter((each) => each !== null)
    if (bounds.some((each, i) => i > 0 && each < (bounds[i - 1] ?? each))) {
      complain(at, `lower ${lower}, value ${value} and upper ${upper} are out of order`)
    }
  }
}

function checkMetadata(text: string, article: Article, where: string, complain: Complain): void {
  for (const [field, value] of Object.entries(article.metadata)) {
    if (!isStated(value)) continue
    const at = `${where}, ${field}`
    if (value.spans.length === 0) complain(at, 'no span')
    checkSpans(text, value.spans, at, complain)
    if (value.rule.trim() === '') complain(at, 'no rule')
    if (value.value === '') complain(at, 'empty instead of null')
  }
  for (const byline of article.metadata.bylines) {
    checkSpans(text, byline.spans, `${where}, byline ${byline.name}`, complain)
    if (byline.spans.length === 0) complain(`${where}, byline ${byline.name}`, 'no span')
  }
  const published = article.metadata.published?.value
  if (published !== undefined && !printedDate.test(published)) complain(where, `published is ${published}`)
}

function isStated(value: unknown): value is Stated<unknown> {
  return typeof value === 'object' && value !== null && 'spans' in value && 'value' in value
}
