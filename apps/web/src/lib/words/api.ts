import type { Lang } from './words.ts'

const en = {
  title: 'The API',
  lead: 'Everything in these rooms comes out of one interface on the same address, under /v1. It speaks JSON, streams NDJSON, and writes lists as CSV.',
  docs: 'Every address, parameter and answer',
  document: 'The same for programs (OpenAPI 3.1)',
  begin: 'To begin with',
  open: 'Open the answer',
  examples: {
    parse: [
      'Take a capture apart',
      'Bytes go in as they are; say their charset, or leave it to be found out. Nothing is kept.',
    ],
    search: ['Search', 'Two characters are enough, and either script finds the other.'],
    read: [
      'Read one article',
      'Ask for another form by Accept, or by an ending: .md, .tei.xml, .ris, .bib and more.',
    ],
    claims: ['Take numbers as a table', 'Each row keeps its bound, its place and the passage it stands in.'],
    compare: [
      'Compare an indicator by place',
      'With grades that say how far the statements can be compared.',
    ],
    add: ['Add a capture', 'The one thing that needs the token. Adding the same again changes nothing.'],
  },
  manners: 'What holds for every answer',
  rules: [
    'Offsets count UTF-16 code units, half-open, in the capture or in a block’s text as the field says.',
    'A list is {items, next, total}. Give next back as cursor, or follow the Link header.',
    'Reads carry an ETag; If-None-Match is answered with 304 and no body.',
    'An error is application/problem+json (RFC 9457): a sentence, a code, and a pointer to what was wrong.',
    'Writes need the server’s token as Authorization: Bearer. Requests that name a foreign Host or Origin are refused.',
    'Values that the page does not state are null. They are never filled in by a guess.',
  ],
  all: 'All addresses',
  method: 'method',
  address: 'address',
  does: 'what it does',
  failed: 'The list of addresses could not be read.',
  tags: {
    parse: 'Reading captures',
    articles: 'Articles',
    exploring: 'Seen from above',
    claims: 'Claims',
    named: 'Who and what is named, what was repaired',
    formulas: 'Formulas and reprints',
    exports: 'The whole corpus',
    service: 'The service',
  } as Record<string, string>,
}

const zh: typeof en = {
  title: '接口',
  lead: '各室里的一切都来自同一个地址上 /v1 之下的接口。它说 JSON，流式读写 NDJSON，列表也能给出 CSV。',
  docs: '全部地址、参数与回答',
  document: '给程序读的同一份（OpenAPI 3.1）',
  begin: '从这里开始',
  open: '打开结果',
  examples: {
    parse: ['拆读一份存页', '字节原样送入；字符集可以写明，也可以留给它自己去认。什么都不会留下。'],
    search: ['检索', '两个字就够，繁简互通。'],
    read: ['读一篇文章', '用 Accept 或地址的结尾换一种格式：.md、.tei.xml、.ris、.bib 等。'],
    claims: ['把数据取成表格', '每一行都带着界限、地方和所在的原句。'],
    compare: ['按地方对照一个指标', '并给出等级，说明各处说法能比到什么程度。'],
    add: ['存入一份存页', '唯一需要令牌的事。同一份再存一次，什么也不会变。'],
  },
  manners: '每次回答都遵守的',
  rules: [
    '偏移量以 UTF-16 码元计，左闭右开；按字段所说，指存页或文章某段。',
    '列表是 {items, next, total}。把 next 作为 cursor 送回，或跟着 Link 头走。',
    '读取都带 ETag；送来 If-None-Match 而内容未变，回答 304，没有正文。',
    '错误是 application/problem+json（RFC 9457）：一句话、一个代号，并指出错在哪里。',
    '写入要在 Authorization: Bearer 里带服务器的令牌。Host 或 Origin 不是本站的请求一律拒绝。',
    '页面没有写明的值是 null，从不用猜测来填。',
  ],
  all: '全部地址',
  method: '方法',
  address: '地址',
  does: '做什么',
  failed: '地址列表没能读出来。',
  tags: {
    parse: '拆读存页',
    articles: '文章',
    exploring: '总览',
    claims: '数据',
    named: '提到的人与事，修复了什么',
    formulas: '提法与转载',
    exports: '整个文库',
    service: '服务',
  },
}

export const apiWords: Record<Lang, typeof en> = { zh, en }
