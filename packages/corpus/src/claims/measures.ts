/**
 * Classifiers that count things one by one: beside an indicator, which names the thing, they mean the same (25名 and 25人
 * 党员). Simplified and Traditional.
 */
export const classifiers: readonly string[] = [
  ...[
    '个',
    '個',
    '名',
    '人',
    '位',
    '员',
    '員',
    '支',
    '只',
    '隻',
    '家',
    '所',
    '座',
    '处',
    '處',
    '条',
    '條',
    '间',
    '間',
  ],
  ...['例', '张', '張', '台', '臺', '辆', '輛', '艘', '部', '件', '项', '項', '村', '乡', '鄉', '镇', '鎮'],
]

/** Units of shares and rates, of which a sum says nothing. */
export const rates: readonly string[] = [
  '%',
  '％',
  '‰',
  '倍',
  '成',
  '折',
  '个百分点',
  '個百分點',
  '百分点',
  '百分點',
]

/** What tells units apart: those that count one by one, and none, are the same. */
export const measureOf = (unit: string | null): string =>
  unit === null || classifiers.includes(unit) ? '' : unit

/** Whether a number is a share or a rate. */
export const isRate = ({
  unit,
  per,
  rule,
}: {
  unit: string | null
  per: string | null
  rule: string
}): boolean => per !== null || rule === 'q-fraction' || (unit !== null && rates.includes(unit))
