import type { Indicator } from '../types.ts'

/** What tells that a claim is an indicator: all that reading needs of one. */
export type IndicatorWords = Pick<Indicator, 'id' | 'nouns' | 'units' | 'verbs'>

/** Units and verbs that several rows share. */
const shared: Readonly<Record<string, string>> = {
  '@people': '名 人 位 个 余 批 代',
  '@money': '元 美元 欧元 港元 日元 英镑 台币 新台币 人民币 块钱 元钱',
  '@areas': '亩 公顷 平方米 平方公里 平方千米 平方 平米 坪 顷 km² m² 英亩',
  '@giving': '捐赠 捐款 捐献 捐 捐给 捐出 募集 募得 筹集 筹得',
  '@visiting': '走访 慰问 入户 回访 上门 走遍 摸排 排查',
}

/**
 * id | nouns | units | verbs, all Simplified. A measure that is told in two ways has two rows. What each is called and counts
 * stands in `indicator-list.ts`, in the same order, which only those load who show it.
 */
const table = `
temporary-branch | 临时党支部 临时支部
temporary-party-organisation | 临时党组织 临时党委 临时党总支
party-branch | 党支部
party-organisation | 党组织 党委 党总支
pioneer-post | 先锋岗 示范岗 责任岗
vanguard-team | 先锋队 突击队 攻坚队 战斗队
volunteer-team | 志愿服务队 志愿队 志愿者队伍 志愿服务队伍 志愿者服务队
volunteers | 志愿者 志工 义工
party-members | 党员 | @people
party-member-turns | 党员 | 人次
cadres | 干部 党员干部 干部职工 | @people
health-workers | 医护人员 医务人员 医生 护士 医务工作者 医护工作者 医护 | @people
teachers | 教师 老师 | @people
students | 学生 学员 同学 新生 | @people
troops | 官兵 战士 士兵 军人 兵力
police | 民警 警察 警员 警力 干警
grid-members | 网格员 网格长
grids | 网格 | 个
residents | 群众 居民 村民 市民 农民 牧民 | @people
visits |  | 户 户次 人次 家 | @visiting
households |  | 户
donations-money |  | @money | @giving
donations-goods |  | 件 套 箱 个 只 吨 公斤 台 份 袋 瓶 盒 本 册 | @giving
masks | 口罩
nucleic-acid-tests | 核酸检测 核酸采样 核酸样本 核酸 核酸检测采集 核酸标本 | 人 人次 份 名 管 例
sampling-points | 采样点 检测点
vaccinations |  | 剂次 剂 针 针次 人次 人 | 接种
cases | 确诊病例 病例 | 例 名 人 个 宗
cases |  | 例 | 确诊 新增
suspected-cases | 疑似病例
asymptomatic-infections | 无症状感染者
recoveries |  | 例 人 名 | 治愈 出院 康复
deaths |  | 人 名 例 个 | 死亡 遇难 身亡 丧生 遇害 去世 造成死亡 牺牲
deaths | 死亡 遇难者 死者 死亡病例 | 人 名 例 个
injured |  | 人 名 | 受伤 炸伤 打伤 撞伤 烧伤 刺伤
missing |  | 人 名 | 失踪 失联
arrests |  | 人 名 | 抓获 逮捕 拘留 刑拘 羁押 抓捕
beds | 床位 病床
villages | 村 行政村 社区 村(社区) 建制村 嘎查 | 个
townships | 乡镇 镇 乡(镇) 街道 乡镇(街道) | 个
gdp | 生产总值 gdp 国内生产总值 地区生产总值 | @money
output-value | 产值 总产值 增加值 | @money
revenue | 营业收入 营收 销售收入 总营收 销售额 收入 | @money
fiscal-revenue | 财政收入 预算收入 | @money
tourism-revenue | 旅游收入 旅游总收入 门票收入 | @money
profit | 利润 净利润 利润总额 | @money
taxes | 税收 税款 税费 | @money
retail-sales | 零售额 零售总额 | @money
exports | 出口额 出口 出口总额 | @money
imports | 进口额 进口 进口总额 | @money
foreign-trade | 进出口 进出口总额 进出口额 进出口总值 | @money
loans | 贷款 信贷 贷款余额 | @money
income | 可支配收入 人均收入 纯收入 人均纯收入 | @money
investment | 投资 总投资 固定资产投资 投资额 | @money
investment |  | @money | 投资 投入 注资 斥资 耗资
funds | 资金 经费 党费 补贴 补助 专项资金 | @money
tourists | 游客 旅游者 旅客 观光客
enterprises | 企业 公司 合作社 | 家 个 户
jobs | 就业 就业岗位 岗位 | 人 个 人次 名
projects | 项目 工程 | 个 项
events | 活动 演出 讲座 培训 宣讲 培训班 宣讲会 比赛 演练 | 场 次 期 场次 项 个 余
reports-published | 报道 稿件 新闻 | 条 篇 次
publicity-materials | 宣传资料 宣传单 传单 宣传册 宣传材料 倡议书 资料 | 份 册 张 本
complaints | 投诉 举报 信访 | 起 件 次 宗 个
disputes | 纠纷 矛盾 矛盾纠纷 | 起 件 个
hazards | 隐患 安全隐患
area |  | @areas
length |  | 公里 千米 华里 km
vehicles |  | 辆 车次
aircraft |  | 架 架次
ships |  | 艘
medals | 奖牌 金牌 银牌 铜牌
population | 人口 总人口 常住人口 户籍人口
growth-rate |  | % 倍 ‰ 成 | 增长 增加 下降 减少 提高 上涨 下跌 上升 下滑 回落 增 降 涨 跌 上调 下调
share |  | % 成 | 占 占比
`

const list = (cell: string | undefined) => {
  const text = cell?.trim() ?? ''
  return text === '' ? undefined : (shared[text] ?? text).split(' ')
}

function wordsIn(row: string): IndicatorWords {
  const [id = '', ...how] = row.split('|').map((cell) => cell.trim())
  const [nouns, units, verbs] = how.map(list)
  return { id, ...(nouns && { nouns }), ...(units && { units }), ...(verbs && { verbs }) }
}

/**
 * The words of every indicator. Of those that fit a claim the one with the longest noun is taken, then the one that asks for more,
 * then the first.
 */
export const indicatorWords: readonly IndicatorWords[] = table.trim().split('\n').map(wordsIn)
