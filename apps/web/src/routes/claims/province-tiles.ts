/** A province on the tile map: its code, where its tile stands, and what the tile says. */
export interface ProvinceTile {
  code: string
  column: number
  row: number
  /** One character, as on number plates. */
  zh: string
  en: string
}

/** Rows from north to south, a tile about where the province lies; a dot is no tile. */
const rows = [
  '. . . . . . . . 黑',
  '. . . . . 蒙 京 辽 吉',
  '. 新 . 甘 宁 晋 冀 津 .',
  '. 藏 青 川 陕 豫 鲁 苏 .',
  '. . 滇 黔 渝 鄂 皖 浙 沪',
  '. . . . 桂 湘 赣 闽 台',
  '. . . . . 粤 港 . .',
  '. . . . 琼 澳 . . .',
]

const provinces: Record<string, readonly [code: string, en: string]> = {
  京: ['110000', 'Beijing'],
  津: ['120000', 'Tianjin'],
  冀: ['130000', 'Hebei'],
  晋: ['140000', 'Shanxi'],
  蒙: ['150000', 'Inner Mongolia'],
  辽: ['210000', 'Liaoning'],
  吉: ['220000', 'Jilin'],
  黑: ['230000', 'Heilongjiang'],
  沪: ['310000', 'Shanghai'],
  苏: ['320000', 'Jiangsu'],
  浙: ['330000', 'Zhejiang'],
  皖: ['340000', 'Anhui'],
  闽: ['350000', 'Fujian'],
  赣: ['360000', 'Jiangxi'],
  鲁: ['370000', 'Shandong'],
  豫: ['410000', 'Henan'],
  鄂: ['420000', 'Hubei'],
  湘: ['430000', 'Hunan'],
  粤: ['440000', 'Guangdong'],
  桂: ['450000', 'Guangxi'],
  琼: ['460000', 'Hainan'],
  渝: ['500000', 'Chongqing'],
  川: ['510000', 'Sichuan'],
  黔: ['520000', 'Guizhou'],
  滇: ['530000', 'Yunnan'],
  藏: ['540000', 'Tibet'],
  陕: ['610000', 'Shaanxi'],
  甘: ['620000', 'Gansu'],
  青: ['630000', 'Qinghai'],
  宁: ['640000', 'Ningxia'],
  新: ['650000', 'Xinjiang'],
  台: ['710000', 'Taiwan'],
  港: ['810000', 'Hong Kong'],
  澳: ['820000', 'Macao'],
}

/** Every division of the first level, once. */
export const provinceTiles: readonly ProvinceTile[] = rows.flatMap((line, row) =>
  line.split(' ').flatMap((zh, column) => {
    const [code, en] = provinces[zh] ?? []
    return code === undefined || en === undefined ? [] : [{ code, column, row, zh, en }]
  }),
)

/** How dark a tile is, 1 to 4, in steps of equal ratio up to the largest; 0 for none. */
export function shadeOf(claims: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (claims <= 0) return 0
  const share = most <= 1 ? 1 : Math.log(claims) / Math.log(most)
  return Math.min(4, 1 + Math.floor(share * 4)) as 1 | 2 | 3 | 4
}
