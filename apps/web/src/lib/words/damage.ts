import type { Lang } from './words.ts'

const inEn = new Intl.NumberFormat('en')
const inZh = new Intl.NumberFormat('zh-CN')
const many = (n: number, one: string): string => `${inEn.format(n)} ${one}${n === 1 ? '' : 's'}`

const en = {
  title: 'Damage',
  lead: 'Every place in the corpus where the text differs from its capture: what stood there, what stands there now, and whether that is certain. Any repair can be taken back.',
  kinds: 'By kind',
  all: 'all kinds',
  kindCount: (edits: number, pages: number) => `${many(edits, 'repair')}, ${many(pages, 'page')}`,
  sure: 'How sure',
  sures: { '': 'all', true: 'certain', false: 'inferred' },
  state: 'State',
  states: { '': 'all', false: 'in force', true: 'taken back' },
  total: (n: number) => many(n, 'repair'),
  none: 'No repair is like that.',
  empty: 'Nothing in the corpus was repaired: every capture reads as it was printed.',
  before: 'In the capture',
  after: 'In the text',
  kind: 'Kind',
  sureness: 'How sure',
  where: 'Where',
  change: 'Change',
  untitled: 'a page without an article',
  takenBack: 'taken back',
  remote: 'Repairs are taken back from the machine that this server runs on.',
  done: (raw: string) => `The repair of “${raw}” was taken back.`,
  redone: (raw: string) => `The repair of “${raw}” stands again.`,
}

const zh: typeof en = {
  title: '修复',
  lead: '文库里每一处与存页不同的文字：原来是什么，现在是什么，是否确定。每一处修复都可以撤回。',
  kinds: '按种类',
  all: '所有种类',
  kindCount: (edits, pages) => `${inZh.format(edits)} 处，${inZh.format(pages)} 页`,
  sure: '把握',
  sures: { '': '全部', true: '确定', false: '推断' },
  state: '状态',
  states: { '': '全部', false: '有效', true: '已撤回' },
  total: (n) => `${inZh.format(n)} 处修复`,
  none: '没有这样的修复。',
  empty: '文库里没有修复：每份存页都照印出的样子。',
  before: '存页里',
  after: '文中',
  kind: '种类',
  sureness: '把握',
  where: '出处',
  change: '改动',
  untitled: '没有文章的页面',
  takenBack: '已撤回',
  remote: '修复只能在运行本服务器的机器上撤回。',
  done: (raw) => `已撤回对“${raw}”的修复。`,
  redone: (raw) => `对“${raw}”的修复又有效了。`,
}

export const damageWords: Record<Lang, typeof en> = { zh, en }
