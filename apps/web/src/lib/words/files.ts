import type { Unread } from '../desk/pile.svelte.ts'
import type { Lang } from './words.ts'

const inEn = new Intl.NumberFormat('en')
const inZh = new Intl.NumberFormat('zh-CN')

const en = {
  title: 'Your files',
  folder: 'Open a folder …',
  states: {
    idle: '',
    running: 'Reading …',
    stopped: 'Stopped. The rest keep their turn.',
    done: 'All are read.',
  },
  progress: 'Files read',
  of: (read: number, all: number) => `${inEn.format(read)} of ${inEn.format(all)}`,
  stop: 'Stop',
  resume: 'Go on',
  clear: 'Put away',
  which: 'Which files',
  kinds: { all: 'all', article: 'with an article', none: 'without one', unread: 'not read' },
  file: 'File',
  holds: 'What it holds',
  claims: 'Claims',
  repairs: 'Repairs',
  several: (n: number) => `and ${inEn.format(n)} more`,
  noHeadline: 'An article without a headline',
  noArticle: 'No article',
  waiting: 'Its turn has not come.',
  unread: {
    kind: 'Neither text nor HTML.',
    many: 'Many captures in one file: the import room takes it.',
    'too-large': 'Too large to read here: split it, or give it to `jianbao parse`.',
    unreadable: 'The browser could not read it. It may have been moved or changed; choose it again.',
    refused: 'It could not be read.',
  } as Record<Unread, string>,
  more: (n: number) => `Show more; ${inEn.format(n)} are left`,
}

const zh: typeof en = {
  title: '打开的文件',
  folder: '打开文件夹…',
  states: { idle: '', running: '正在读…', stopped: '已停下，其余的仍在等候。', done: '都读完了。' },
  progress: '读完的文件',
  of: (read, all) => `${inZh.format(read)} / ${inZh.format(all)}`,
  stop: '停下',
  resume: '继续',
  clear: '收起',
  which: '哪些文件',
  kinds: { all: '全部', article: '有文章的', none: '没有文章的', unread: '没读的' },
  file: '文件',
  holds: '内容',
  claims: '数据',
  repairs: '修复',
  several: (n) => `另有 ${inZh.format(n)} 篇`,
  noHeadline: '一篇没有标题的文章',
  noArticle: '没有文章',
  waiting: '还没轮到。',
  unread: {
    kind: '不是文字，也不是网页。',
    many: '一个文件里有多份存页，请到“入库”去读。',
    'too-large': '太大，这里读不了：请拆开，或交给 `jianbao parse`。',
    unreadable: '浏览器读不了它。它可能被移动或改动过，请重新选择。',
    refused: '读不了。',
  },
  more: (n) => `接着显示，还有 ${inZh.format(n)} 个`,
}

export const fileWords: Record<Lang, typeof en> = { zh, en }
