/** Words for days, months and years counted from the day of publication, or (`last`) from the date named before. */

type From = 'published' | 'last'

export interface DateWord {
  from: From
  unit: 'year' | 'month' | 'day'
  shift: number
}

const word = (from: From, unit: DateWord['unit'], shift: number): DateWord => ({ from, unit, shift })

export const dateWords: ReadonlyMap<string, DateWord> = new Map([
  ...['今年', '本年'].map((name) => [name, word('published', 'year', 0)] as const),
  ...['去年', '上年'].map((name) => [name, word('published', 'year', -1)] as const),
  ['前年', word('published', 'year', -2)],
  ['明年', word('published', 'year', 1)],
  ['后年', word('published', 'year', 2)],
  ['同年', word('last', 'year', 0)],
  ['当年', word('last', 'year', 0)],
  ['次年', word('last', 'year', 1)],
  ['本月', word('published', 'month', 0)],
  ['上月', word('published', 'month', -1)],
  ['上个月', word('published', 'month', -1)],
  ['下月', word('published', 'month', 1)],
  ['下个月', word('published', 'month', 1)],
  ['同月', word('last', 'month', 0)],
  ['当月', word('last', 'month', 0)],
  ...['今天', '今日', '今晨', '今早', '今晚', '今夜'].map(
    (name) => [name, word('published', 'day', 0)] as const,
  ),
  ...['昨天', '昨日', '昨晨', '昨晚', '昨夜'].map((name) => [name, word('published', 'day', -1)] as const),
  ...['前天', '前日', '前晚'].map((name) => [name, word('published', 'day', -2)] as const),
  ...['明天', '明日', '明晨', '明早', '明晚'].map((name) => [name, word('published', 'day', 1)] as const),
  ['后天', word('published', 'day', 2)],
  ...['同日', '当日', '当天', '当晚'].map((name) => [name, word('last', 'day', 0)] as const),
  ...['次日', '翌日'].map((name) => [name, word('last', 'day', 1)] as const),
])

/** With one of these before it the word is another: 目前年均, 以后天天. */
export const hiddenBefore: Readonly<Record<string, string>> = {
  前年: '以目之此',
  后年: '以之此',
  后天: '以之先此',
  前天: '以目之',
  前日: '以目之',
  当年: '相正',
  当天: '应',
  次年: '一每首数',
  次日: '一每首数',
  本年: '基',
}

/** With one of these after it too: 今年轻人, 当日常. */
export const hiddenAfter: Readonly<Record<string, string>> = {
  今年: '轻',
  当年: '轻',
  当日: '常益',
  同日: '常',
  今日: '头商快晚早',
  当天: '然',
}
