import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { renderHtml } from './render.ts'

const linesOf = (source: string) => renderHtml(source).text.split('\n')
const tagsOf = (source: string) => renderHtml(source).markup.map(({ tag }) => tag)

/** What stands in the source for each character of the rendered text. */
function shown(source: string): string[] {
  const { text, segments } = renderHtml(source)
  return segments.flatMap(({ at, length, start, end, atomic }) =>
    atomic
      ? [`${text.slice(at, at + length)}=${source.slice(start, end)}`]
      : [
          text.slice(at, at + length) === source.slice(start, end)
            ? text.slice(at, at + length)
            : 'elsewhere',
        ],
  )
}

test('blocks begin and end lines; blanks collapse to one', () => {
  expect(linesOf('<div> 渡口  的 <b>老船</b>\n翻新<p>灯亮了</p>船工<br>离岸 </div>')).toEqual([
    '渡口 的 老船 翻新',
    '灯亮了',
    '船工',
    '离岸',
  ])
})

test('every character leads back into the source', () => {
  expect(shown('<p>渡口 的<i>船</i>&ldquo;灯&rdquo;  亮&#20102;')).toEqual([
    '渡口 的',
    '船',
    '“=&ldquo;',
    '灯',
    '”=&rdquo;',
    ' =  ',
    '亮',
    '了=&#20102;',
  ])
})

test('entities: unknown ones stay, those without a semicolon are read, one may stand for two characters', () => {
  expect(linesOf('渡口&渡;&nosuch;&amp老船&NotEqualTilde;&amp;amp;')).toEqual(['渡口&渡;&nosuch;&老船≂̸&amp;'])
})

test.each(['\n桥头 <b/', '\n桥头 </b ', '\n桥头 <b', '\n桥头 <b c="d'])(
  'a tag that the end of the document cuts off is no text: %j',
  (source) => {
    expect(renderHtml(source)).toMatchObject({ text: '桥头', segments: [{ at: 0, start: 1, end: 3 }] })
  },
)

test('text to the letter has no tags and no entities', () => {
  expect(linesOf('<xmp><p>渡&amp;口</xmp>船<script>"<p>灯"</script><style>灯</style>')).toEqual([
    '<p>渡&amp;口船',
  ])
})

test('start tags end what cannot stand around them; end tags without a start tag are passed over', () => {
  expect(tagsOf('<ul><li>渡口<li>老船</b></div>翻新<p>灯<div>船</div></ul>岸')).toEqual([
    'li',
    'li',
    'p',
    'div',
    'body',
  ])
  expect(linesOf('灯</p>亮</br>了')).toEqual(['灯', '亮', '了'])
})

test('a drawing is not rendered, and its elements may close themselves', () => {
  expect(linesOf('<svg><a/><title/>灯</title></svg>渡口<svg/>老船')).toEqual(['渡口老船'])
})

test('classes and ids from the outermost element to the line, the last 200 characters', () => {
  const source = '<div class="Main"><p ID=渡口 class="art &amp; x">船</p><p>灯</p></div>'
  expect(renderHtml(source).markup.map(({ hints }) => hints)).toEqual(['main art & x 渡口', 'main'])
  const deep = `${'<div class="渡口的老船翻新完工">'.repeat(40)}灯`
  expect(renderHtml(deep).markup[0]?.hints).toHaveLength(200)
})

test('the head: title, meta tags and JSON-LD, with their places', () => {
  const source =
    '<title>渡口 &amp; 船</title><meta content="老船" property="OG:title"><script type="application/ld+json">{"@type":"NewsArticle","headline":"灯"}</script>'
  expect(
    renderHtml(source).head.map((field) => [field.name, field.value, source.slice(field.start, field.end)]),
  ).toEqual([
    ['title', '渡口 & 船', '渡口 &amp; 船'],
    ['og:title', '老船', '老船'],
    ['ld:headline', '灯', '灯'],
  ])
})

const names = 'p div a li ul td tr table h1 b form option select svg math desc span section br img'.split(' ')

test('elements nest as in the parser of htmlparser2', () => {
  const tag = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('<', '</'), fc.constantFrom('>', '/>'))
    .map(([name, open, close]) => open + name + close)
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.constant('船'))), (parts) => {
      const source = parts.join('')
      expect(linesOf(source)).toEqual(linesByParser(source))
    }),
    { numRuns: 2000 },
  )
})

const blocks = new Set('p div li ul td tr table h1 form option section br'.split(' '))
const unseen = new Set('select svg math'.split(' '))

/** The same lines by the slower parser, which keeps no way back. */
function linesByParser(source: string): string[] {
  const lines: string[] = ['']
  let hidden = 0
  const edge = (name: string) => {
    if (blocks.has(name) && lines.at(-1) !== '') lines.push('')
  }
  const parser = new Parser({
    onopentag(name) {
      edge(name)
      if (unseen.has(name)) hidden++
    },
    onclosetag(name) {
      edge(name)
      if (unseen.has(name)) hidden--
    },
    ontext(text) {
      if (hidden === 0) lines[lines.length - 1] += text
    },
  })
  parser.end(source)
  const found = lines.filter((line) => line !== '')
  return found.length === 0 ? [''] : found
}
