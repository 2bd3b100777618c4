import type { Label } from '@jianbao/core'
import type { Row } from '../draft.ts'
import type { Random } from '../random.ts'
import type { MetadataTruth } from '../types.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' }
const escaped = (text: string) => text.replace(/[&<>\u00a0]/g, (char) => escapes[char] ?? char)

/** How a site marks up one kind of line; `$` stands for its text. */
type Templates = Record<Label, string>

const modern: Templates = {
  headline: '<h1 class="article-title">$</h1>',
  kicker: '<h3 class="pretitle">$</h3>',
  deck: '<h2 class="subtitle">$</h2>',
  byline: '<div class="author"><span>$</span></div>',
  meta: '<div class="article-info"><span class="time">$</span></div>',
  paragraph: '<p>$</p>',
  subhead: '<p><strong>$</strong></p>',
  caption: '<figure><img src="1.jpg" alt=""><figcaption>$</figcaption></figure>',
  jump: '<p class="jump">$</p>',
  masthead: '<div class="logo"><a href="/">$</a></div>',
  breadcrumb: '<div class="crumbs">$</div>',
  nav: '<nav><div class="menu">$</div></nav>',
  control: '<div class="share">$</div>',
  pager: '<div class="pages"><a href="?p=2">$</a></div>',
  teaser: '<li><a href="/a/1.html">$</a></li>',
  related: '<li><a href="/a/2.html">$</a></li>',
  index: '<li><a href="node_2.htm">$</a></li>',
  sectionLabel: '<h3 class="block-title">$</h3>',
  tagline: '<p class="slogan">$</p>',
  notice: '<div class="copyright">$</div>',
}
const tables: Templates = {
  ...modern,
  headline: '<tr><td align="center"><font size="5"><b>$</b></font></td></tr>',
  kicker: '<tr><td align="center"><font size="3">$</font></td></tr>',
  deck: '<tr><td align="center">$</td></tr>',
  byline: '<tr><td>$</td></tr>',
  meta: '<tr><td class="info">$</td></tr>',
  paragraph: '<tr><td><p align="left"><font size="3">$</font></p></td></tr>',
  subhead: '<tr><td><p><b>$</b></p></td></tr>',
  caption: '<tr><td align="center"><img src="1.jpg"><br>$</td></tr>',
  masthead: '<tr><td class="top">$</td></tr>',
  nav: '<tr><td class="nav">$</td></tr>',
  breadcrumb: '<tr><td>$</td></tr>',
}
const divs: Templates = {
  ...modern,
  headline: '<div class="title" id="title">$</div>',
  meta: '<div class="info">$</div>',
  paragraph: '<div class="text"><span style="font-size:16px">$</span></div>',
  subhead: '<div class="text"><strong><span>$</span></strong></div>',
  teaser: '<p><a href="/n/3.shtml">$</a></p>',
}

/** The text of a line in its markup: menus and paths are links, one a word. */
function inline({ label, text }: Row): string {
  if (label !== 'nav') return escaped(text)
  return text
    .split(' ')
    .map((word) => `<a href="#">${escaped(word)}</a>`)
    .join(' ')
}

/** Parts of a page by what stands in them, so that wrappers enclose what belongs together. */
const zoneOf = ({ label, article }: Row): string =>
  article !== null ? 'content' : label === 'teaser' || label === 'sectionLabel' ? 'list' : 'frame'

/** `rows` as a page of markup; `declared` is what its <meta> says of the encoding, null where it says nothing. */
export function toHtml(
  rows: readonly Row[],
  { headline, publisher }: Pick<MetadataTruth, 'headline' | 'publisher'>,
  declared: string | null,
  random: Random,
): string {
  const templates = random.pick([modern, modern, divs, tables])
  const breaks = templates === divs && random.once(2)
  let body = ''
  let zone = ''
  const table = templates === tables
  for (const row of rows) {
    const next = zoneOf(row)
    if (next !== zone) {
      if (zone !== '') body += table ? '</table>\n' : '</div>\n'
      body += table ? '<table width="100%">\n' : `<div class="${next}">\n`
      zone = next
    }
    const asBreaks = breaks && row.label === 'paragraph'
    body += `${asBreaks ? `${inline(row)}<br><br>` : templates[row.label].replace('$', () => inline(row))}\n`
  }
  body += table ? '</table>' : '</div>'
  const title = [headline, publisher].filter((part) => part !== null).join(random.pick(['_', ' - ', '-']))
  const head = [
    declared === null
      ? ''
      : random.pick([
          `<meta charset="${declared}">`,
          `<meta http-equiv="Content-Type" content="text/html; charset=${declared}">`,
        ]),
    `<title>${escaped(title)}</title>`,
    '<style>.content{width:660px}</style>',
    '<script>var channel = "news"; if (1 < 2) { channel += "<p>" }</script>',
  ]
  return `<!DOCTYPE html>\n<html>\n<head>\n${head.filter((line) => line !== '').join('\n')}\n</head>\n<body>\n<!-- page -->\n${body}\n</body>\n</html>\n`
}
