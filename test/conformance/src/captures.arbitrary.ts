import fc from 'fast-check'

/** What news pages print around and inside an article; the rules key on such words, so random text must hold them. */
const words = fc.constantFrom(
  '首页',
  '您的位置',
  '当前位置:',
  '来源:',
  '作者:',
  '□本报记者',
  '通讯员',
  '责任编辑:',
  '发布时间:2021-03-04 05:06',
  '浏览次数:12',
  '字体:[大 中 小]',
  '上一篇:',
  '下一篇:没有了',
  '第02版:要闻',
  '■下转第3版',
  '(上接第1版)',
  '相关新闻',
  '标题导航',
  '版权所有',
  '【系列】',
  '——',
  '本报讯',
  '新华社北京3月4日电',
  '全州',
  '该县',
  '25.3万余名',
  '近三百个',
  '百分之八',
  '《办法》',
  '“先锋岗”',
  '三级',
)
const glosses = fc.constantFrom('鎮(zhèn)', '(zhàn )', '(市)', '(鄉(xiāng))', '长(cháng)', '(abc')
const damage = fc.constantFrom(
  '\uFFFD',
  '锟斤拷',
  '烫烫',
  '??',
  '刀ㄊ?4',
  '&nbsp;',
  '&#x4e2d;',
  '\u200b',
  '\u00a0',
  '\u3000',
)
const controls = fc.constantFrom(
  '\0',
  '\u0001',
  '\u0085',
  '\u2028',
  '\u2029',
  '\uFEFF',
  '\u202e',
  '\t',
  '\v',
  '\f',
)
const surrogates = fc.constantFrom('𠮷', '😀', '\ud842', '\udfb7', '\ud83d')
const prose = fc
  .array(fc.constantFrom(...'镇村党员干部群众服务公里户的了在和到新区人民中学习,。,;:!?“”、12九〇万'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((chars) => chars.join(''))
const sentence = prose.map((text) => `${text}。`)
const fragment = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: glosses },
  { weight: 1, arbitrary: damage },
  { weight: 1, arbitrary: controls },
  { weight: 1, arbitrary: surrogates },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const line = fc.array(fragment, { maxLength: 6 }).map((fragments) => fragments.join(''))
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\r\n\r', '\n\r')

/** Captures no site ever printed, made of what all sites print, and of everything that breaks parsers. */
export const anyCapture: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(line, lineEnd), { maxLength: 30 }))
  .map(([mark, lines]) => (mark ? '\uFEFF' : '') + lines.flat().join(''))

/** The same, in one very long line. */
export const longLine: fc.Arbitrary<string> = fc
  .tuple(line, fc.integer({ min: 200, max: 2000 }))
  .map(([text, times]) => text.replace(/[\r\n]/g, '').repeat(times))
