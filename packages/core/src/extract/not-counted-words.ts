import { type WordList, wordList } from './word-list.ts'

const words = (list: string): readonly string[] => list.split(' ')
const lookedFor = (list: string): WordList => wordList(words(list))

/** Before a numeral: it is an ordinal or the number of a thing. */
export const ordinalBefore = lookedFor(
  '第 周 星期 礼拜 初 农历 腊 老 高 no. № 国道 省道 县道 乡道 高速 编号 房间 电话 热线 股票 邮编',
)

/** After 四级: something that has levels, so that the number counts them. */
export const levelled = lookedFor(
  '书记 联动 网格 体系 包保 贯通 同步 机制 平台 干部 领导 责任 管理 联创 调度 组织',
)

/** Units that 百, 千, 万 count without a digit (百名党员); beside others they make words (百年, 千里). */
export const bareUnits = words('名 亩 吨 份 场 册 台 套 支 辆 元 株 棵 头 只 位 项 组 条 件 种 家 户 个')

/** The two numerals of four-character idioms: 五花八门, 四面八方, 千家万户. */
export const idiomPairs = words(
  '三两 两三 五四 五八 四八 七八 千万 千百 百千 三五 五六 九一 三四 一二 一百 一千 一万 九五',
)

/** Numeral and unit that together are some other word. */
export const lexicalPairs = words(
  '四处 八字 三折 十字 十分 四周 三分 七分 四方 八方 三角 三毛 十面 四面 两眼 两手 两口',
)

/** What follows the numeral in slogans and names that stand without quotation marks too. */
export const slogans = lookedFor(
  '个代表 个意识 个自信 个维护 个确立 个全面 个一百年 个务必 国两制 位一体 个文明 个倍增 个面向 个严禁 个必须 个毫不 个结合 代时期 代十国 毛不拔',
)

/** After 二期, 三期: a phase of a building site. */
export const phases = lookedFor('工程 项目 建设 临床 试验 改造 用地 扩建')

/** After 一天 and 一年: set phrases. */
export const afterOneTime = lookedFor('度 四季 之计 到 又 比 天天 三餐 晚 早 里 起')
