import type { Lang } from './words.ts'

/** What decided, in words, by the id of the rule in core: Chinese and English. */
const sentences: Record<string, readonly [zh: string, en: string]> = {
  'symbols-only': ['只有符号或数字', 'only symbols or digits'],
  'markup-debris': ['是漏出来的网页标记', 'leaked markup'],
  'position-path': ['形如“您的位置”的路径', 'the form of a path to the page'],
  'page-jump': ['写着下转、上接某版', 'sends the reader to another printed page'],
  'index-block': ['是目录的标题', 'the heading of an index'],
  'notice-block': ['是声明的标题', 'the heading of a notice'],
  'other-articles-block': ['是别的报道的栏名', 'the heading of a list of other stories'],
  'pager-words': ['写着上一篇、下一篇', 'says previous or next'],
  'edition-list': ['列着各版的名字', 'lists the pages of the issue'],
  'caption-form': ['写法像图片说明', 'the form of a caption'],
  'byline-form': ['写法像署名', 'the form of a byline'],
  'meta-form': ['写法像日期、来源一行', 'the form of a line of date and source'],
  'control-words': ['是页面控件的字样', 'the words of a page control'],
  'paper-name': ['是报纸或网站的名字', 'the name of a paper or site'],
  'notice-words': ['是版权、联系方式的字样', 'the words of a notice'],
  'nav-words': ['是菜单的字样', 'the words of a menu'],
  'headline-score': ['在可能是标题的各行里得分最高', 'the best of the lines that could be the headline'],
  'headline-again': ['标题又出现了一次', 'the headline once more'],
  'title-block': ['与标题连成一组', 'stands in one block with the headline'],
  'title-before-credits': ['在标题与署名之间', 'between headline and credits'],
  'dash-below-headline': ['在标题之下，以破折号起头', 'below the headline, begins with a dash'],
  'dash-in-headline': ['在标题的破折号之后', 'after a dash in the headline'],
  'running-text': ['是连贯的句子，在文章之内', 'running sentences, inside the article'],
  'short-sentence': ['虽短，但是一句话', 'short, but a sentence'],
  'short-line-inside': ['虽短，但夹在正文中间', 'short, but inside the text'],
  'question-before-paragraph': ['一个问句，后面接正文', 'a question before a paragraph'],
  'title-before-paragraph': ['像标题，后面接正文', 'like a title, before a paragraph'],
  'title-before-first-paragraph': ['像标题，在第一段之前', 'like a title, before the first paragraph'],
  'sentence-before-story': ['一句话，在正文之前', 'a sentence before the story'],
  'sentences-after-article': ['句子，在文章之后', 'sentences after the article'],
  'names-part-of-path': ['就是路径中的一段', 'a part of the path'],
  'debris-inside': ['夹在正文里的页面部件', 'a piece of the page inside the text'],
  'short-above-article': ['短，在文章之上', 'short, above the article'],
  'short-after-article': ['短，在文章之后', 'short, after the article'],
  'short-below-headline': ['短，在标题之下', 'short, below the headline'],
  'short-outside-article': ['短，在文章之外', 'short, outside the article'],
  'cut-snippet': ['句子被截断，是别的报道的片段', 'a sentence cut off: a piece of another story'],
  'cut-snippet-inside': ['正文里被截断的片段', 'a cut-off piece inside the text'],
  'foreign-title-inside': ['正文里夹着的别的标题', 'another story’s title inside the text'],
  'text-outside-article': ['是句子，但在文章之外', 'sentences, but outside the article'],
  'title-above-headline-of-another': [
    '像标题，在标题之上，说的是别的事',
    'like a title, above the headline, of another story',
  ],
  'title-below-headline-of-another': [
    '像标题，在标题之下，说的是别的事',
    'like a title, below the headline, of another story',
  ],
  'title-after-article': ['像标题，在文章之后', 'like a title, after the article'],
  'title-in-list': ['像标题，在一列标题里', 'like a title, in a list of titles'],
  'titles-side-by-side': ['几个标题并列在一行', 'several titles on one line'],
  'titled-neighbour': ['在上一篇、下一篇之后', 'stands after previous or next'],
  'under-index-heading': ['在目录的标题之下', 'under the heading of an index'],
  'under-notice-heading': ['在声明的标题之下', 'under the heading of a notice'],
  'series-in-brackets': ['在方头括号里', 'inside the brackets of a series'],
  'labelled-date': ['有“日期”一类的字样', 'a label says that it is the date'],
  'date-in-meta-line': ['在日期、来源一行里', 'in the line of date and source'],
  'labelled-source': ['有“来源”的字样', 'a label says that it is the source'],
  'paper-name-in-meta-line': ['日期一行里的报名', 'a paper’s name in the line of the date'],
  'word-in-meta-line': ['日期一行里的名称', 'a name in the line of the date'],
  'labelled-views': ['有“阅读”一类的字样', 'a label says that it counts views'],
  'wire-dateline': ['通讯社的电头', 'the dateline of an agency'],
  'paper-dateline': ['本报电头', 'the dateline of a paper'],
  'agency-in-dateline': ['电头里写着', 'named in the dateline'],
  'path-begins-with-site': ['路径从网站名开始', 'the path begins with the site'],
}

/** The ids of all rules that can be said in words. */
export const knownRules: readonly string[] = Object.keys(sentences)

/** Why, in words; null for a rule that has none yet, whose id then stands alone. */
export function ruleInWords(id: string, lang: Lang): string | null {
  return sentences[id]?.[lang === 'zh' ? 0 : 1] ?? null
}
