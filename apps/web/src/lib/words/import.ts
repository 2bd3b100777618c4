import type { Lang } from './words.ts'

const inEn = new Intl.NumberFormat('en')
const inZh = new Intl.NumberFormat('zh-CN')

const en = {
  title: 'Import',
  lead: 'Add captures to this corpus: text and HTML files, NDJSON with one capture a line, web archives (WARC, WET), or whole folders of them. They go to this server and nowhere else.',
  private: 'To read something without keeping it, use the reading desk: it is taken apart in the browser.',
  remote:
    'Only a reader at the machine that this server runs on can add captures here. Others send them with the token, as the API page shows.',
  noScript: 'Importing needs scripts. Without them, `jianbao add PATH` does the same.',
  files: 'Choose files …',
  folder: 'Choose a folder …',
  drop: 'or drop files and folders anywhere on this page: .txt, .html, .ndjson, .jsonl, .warc, .wet, these packed too (.gz)',
  progress: 'Progress',
  states: {
    idle: 'Nothing is being added yet.',
    running: 'Adding …',
    paused: 'Stopped. What is not done yet is kept; go on when you like.',
    done: 'Done.',
  },
  halted: {
    silent: 'The server does not answer. Nothing was lost; go on once it runs again.',
    forbidden: 'The server does not let this browser write. Reload the page, then go on.',
  },
  counts: {
    added: 'added',
    known: 'were there already',
    skipped: 'skipped, added before',
    failed: 'not added',
  },
  of: (percent: number) => `${percent} %`,
  pause: 'Stop',
  resume: 'Go on',
  retry: 'Try these again',
  failures: 'Not added',
  reasons: {
    kind: 'Not a kind of file that is read here.',
    empty: 'The file is empty.',
    record: 'The line',
    archive: 'The web archive is damaged.',
    none: 'The web archive holds neither pages nor texts.',
    large: 'Larger than 32 MB. Split it, or give it to `jianbao add`.',
    unreadable: 'The browser could not read the file. It may have been moved or changed; choose it again.',
    answer: 'The server refused it:',
  },
  name: 'File',
  reason: 'Why',
  more: (n: number) => `and ${inEn.format(n)} more`,
  toArticles: 'See the articles',
  formulas: 'Formulas are looked for by `jianbao formulas --compute`, once all is in.',
}

const zh: typeof en = {
  title: '入库',
  lead: '把存页加进这个文库：纯文本、网页、每行一份的 NDJSON、网页归档（WARC、WET），或整个文件夹。它们只到这台服务器，不去别处。',
  private: '只想读、不想留下的，请用阅览桌：在浏览器里拆读，不发往任何地方。',
  remote: '只有坐在运行本服务器的机器前，才能在这里添加。别处请带令牌发送，见接口一页。',
  noScript: '入库需要脚本。没有脚本时，用 `jianbao add 路径` 也一样。',
  files: '选择文件……',
  folder: '选择文件夹……',
  drop: '或把文件、文件夹拖到本页任何地方：.txt、.html、.ndjson、.jsonl、.warc、.wet，后两种压缩过的（.gz）也行',
  progress: '进度',
  states: {
    idle: '还没有开始。',
    running: '正在添加……',
    paused: '已停下。没做完的都留着，随时可以继续。',
    done: '完成。',
  },
  halted: {
    silent: '服务器没有回应。什么也没有丢，等它恢复后继续。',
    forbidden: '服务器不让这个浏览器写入。请重新载入本页，然后继续。',
  },
  counts: { added: '份已添加', known: '份原已在库', skipped: '份先前加过，略过', failed: '份未添加' },
  of: (percent) => `${percent}%`,
  pause: '停下',
  resume: '继续',
  retry: '把这些再试一次',
  failures: '未添加的',
  reasons: {
    kind: '这里不读这种文件。',
    empty: '文件是空的。',
    record: '这一行',
    archive: '网页归档有损坏。',
    none: '网页归档里没有网页，也没有文字。',
    large: '超过 32 MB。请拆开，或交给 `jianbao add`。',
    unreadable: '浏览器读不了这个文件。它可能被移动或改动过，请重新选择。',
    answer: '服务器没有收下：',
  },
  name: '文件',
  reason: '原因',
  more: (n) => `另有 ${inZh.format(n)} 份`,
  toArticles: '去看文章',
  formulas: '全部加完后，用 `jianbao formulas --compute` 找提法。',
}

export const importWords: Record<Lang, typeof en> = { zh, en }
