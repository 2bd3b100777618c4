/**
 * Sets of characters that rules look for. A line without any character of a rule's set cannot be what the rule knows, so
 * that most rules are done with most lines before a pattern runs. All are of folded text.
 */
const membership = new Uint32Array(0x10000)
let sets = 0

function setOf(...characters: readonly string[]): number {
  const bit = 1 << sets++
  for (const character of characters.join('')) {
    const code = character.charCodeAt(0)
    membership[code] = (membership[code] as number) | bit
  }
  return bit
}

const latin = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'

/** Each set as the bit that `setsOf` gives for its characters. */
export const characterSet = {
  /** Marks that join clauses. */
  joins: setOf(',;'),
  /** Marks that end sentences. */
  ends: setOf('。!?'),
  /** Marks that close a quotation or a bracket. */
  closes: setOf('”"’\')】』」〕》'),
  path: setOf('>»›→/位文'),
  pager: setOf('篇版页条则期章'),
  caption: setOf('图摄供料真▲▼△▽↑↓◀▶'),
  role: setOf('记通编译采作撰摄校文图稿审主实核监美值心□◎○◇●■'),
  meta: setOf(digits, '年:;|丨'),
  control: setOf(latin, '字放缩默印闭藏纠享评举链码扫赞返朗听音|-+微间圈脸特讨邮载订友踩转要更展全查图击注'),
  paper: setOf('报网线台社端版闻'),
  noticeLabel: setOf(':'),
  notice: setOf(latin, '权©未载违侵免备证播举箱热致顾本仅代协隐擅负纯雷储声'),
  appeal: setOf('杀专:珍机载更粉您后维号稍刷'),
  menu: setOf(' |·•'),
} as const

/** The sets that a code unit belongs to, as bits. */
export const setsOf = (code: number): number => membership[code] as number
