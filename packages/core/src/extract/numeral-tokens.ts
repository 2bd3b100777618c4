import { charSet } from './char-class.ts'

/** Stands for a digit that was lost. */
export const lostDigit = '\ufffd'
export const digitValues = new Map<string, number>(
  ['零〇○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (chars, value) => [...chars].map((char): [string, number] => [char, value]),
  ),
)
export const multiplierValues = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
  ['兆', 1_000_000_000_000],
])
/** After these 兆 is a million million; elsewhere it is a megabyte, a megawatt or an omen. */
export const countedByTrillions = charSet(
  '元美日韩余多零〇一二两三四五六七八九亿万壹贰叁肆伍陆柒捌玖0123456789',
)

/** Here the multiplier belongs to the unit: 5千米 is five kilometres. */
export const prefixedUnits = new Set('千克 千米 千瓦 千卡 千帕 千伏 千焦 千赫 千字节 千比特 百帕'.split(' '))

export const isArabicDigit = (char: string): boolean => char.length === 1 && char >= '0' && char <= '9'

/** The value of one Chinese digit, or null. */
export const chineseDigit = (char: string): number | null => digitValues.get(char) ?? null

/** Whether a numeral may begin here. */
export const startsNumeral = charSet([
  ...'0123456789数几',
  lostDigit,
  ...digitValues.keys(),
  ...multiplierValues.keys(),
])

export const round = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))

export type Token = { number: number } | { pair: [number, number] } | { multiplier: number; char: string }

/** Adds digits and multipliers up as they are read aloud; of 三四百 it takes the `side` asked for. */
export function total(tokens: readonly Token[], side: 0 | 1): number {
  /** What 兆, 亿 and 万 have counted so far, the largest first. */
  const groups: { value: number; by: number }[] = []
  let section = 0
  let current: number | null = null
  let lastMultiplier = 0
  let zero = false
  for (const token of tokens) {
    if ('multiplier' in token) {
      const by = token.multiplier
      if (by >= 10_000) {
        let counted = section + (current ?? 0)
        for (let last = groups.at(-1); last && multiplies(last.by, by, counted); last = groups.at(-1)) {
          counted += last.value
          groups.pop()
        }
        const bare = counted === 0 && current === null
        groups.push({ value: (bare ? 1 : counted) * by, by })
        section = 0
      } else if (token.char === '廿' || token.char === '卅') section += by
      else section += (current || 1) * by
      current = null
      lastMultiplier = by
      zero = false
    } else {
      current = 'pair' in token ? token.pair[side] : token.number
      zero ||= current === 0
    }
  }
  const spoken =
    current !== null && current < 10 && lastMultiplier >= 100 && !zero && 'number' in (tokens.at(-1) ?? {})
  const high = groups.reduce((sum, { value }) => sum + value, 0)
  return round(high + section + (current ?? 0) * (spoken ? lastMultiplier / 10 : 1))
}

/** 4万亿, 1万5千亿, and 万万 without a digit between; not 1亿3000万. */
const multiplies = (last: number, by: number, counted: number) => last < by || (last === by && counted === 0)

/** Reads 12, 1,200, 1 200 or 2.5 at `at`; null where none stands. */
export function readArabic(text: string, at: number): { end: number; value: number } | null {
  let end = at
  while (isArabicDigit(text.charAt(end))) end++
  if (end === at) return null
  let digits = text.slice(at, end)
  if (digits.length <= 3) {
    const isGroup = (comma: number) =>
      (text.charAt(comma) === ',' || text.charAt(comma) === ' ') &&
      isArabicDigit(text.charAt(comma + 1)) &&
      isArabicDigit(text.charAt(comma + 2)) &&
      isArabicDigit(text.charAt(comma + 3)) &&
      !isArabicDigit(text.charAt(comma + 4))
    while (isGroup(end)) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  }
  if (text.charAt(end) === '.' && isArabicDigit(text.charAt(end + 1))) {
    const point = end++
    while (isArabicDigit(text.charAt(end))) end++
    digits += text.slice(point, end)
  }
  return { end, value: Number(digits) }
}
