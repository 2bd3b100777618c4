import type { SchemeKind } from '../types.ts'

/** A word that ends the name of a scheme. */
export interface Head {
  word: string
  kind: SchemeKind
  /** Named only where somebody sets it up: 建立…机制, not 完善的机制. */
  setUp: boolean
  /** Fewest characters of its name before the head. */
  least: number
  /** Characters that make another word of this one, beside `headTails`: 战略合作. */
  tails: string
}

const heads = (kind: SchemeKind, words: string, setUp = false, least = 0, tails = ''): Head[] =>
  words.split(' ').map((word) => ({ word, kind, setUp, least, tails }))

/** Simplified; of those that begin alike the longest first. */
export const schemeHeads: readonly Head[] = [
  ...heads(
    'temporary_branch',
    '临时党总支 临时党支部 临时党组织 临时党小组 临时党委 临时团支部 流动党支部 功能型党支部',
  ),
  ...heads('pioneer_post', '先锋岗 示范岗 责任岗 突击岗 文明岗 奉献岗 监督岗'),
  ...heads(
    'volunteer_team',
    '志愿者突击队 志愿者服务队 志愿服务小分队 志愿服务分队 志愿服务队 志愿队 突击队 先锋队 宣讲团 宣讲队 宣传队 轻骑兵 预备队 服务队 小分队',
  ),
  ...heads('campaign', '招募令 动员令', false, 2),
  ...heads('service', '绿色通道 直通车 热线 平台 驿站', true, 2),
  ...heads('campaign', '专项行动 主题教育', false, 2),
  ...heads('other', '行动计划 战略 试点', false, 4, '合伙要'),
  ...heads('other', '发展理念', false, 1),
  ...heads('other', '工作专班 工作组 小组 专班', true, 2),
  ...heads('other', '工作机制 工作制度 工作模式 工作法 责任制 机制 制度 模式', true, 4),
]

/** Right after a head these make another word of it: 临时党支部书记, 突击队员. */
export const headTails = '员长书成组会部委站中领指'

/** Verbs that set something up. */
export const setUpVerbs =
  '建立 组建 成立 设立 设置 开通 开设 搭建 推行 推出 实行 施行 启动 采取 落实 创立 创建 打造 首创'.split(' ')

/** Words that close the name before a head on the left; verbs and marks close it too. */
export const nameBounds =
  '在 的 了 入 起 和 与 及 以 由 为 将 把 从 向 对 等 是 到 并 各 个 支 名 条 项 些 批 共 全体 所有 多个 实施 贯彻 开展'.split(
    ' ',
  )

/** After a name in quotation marks, within the clause: what it names. The first that stands there decides. */
export const quotedTails: readonly (readonly [string, SchemeKind])[] = [
  ['网格', 'grid'],
  ['志愿服务队', 'volunteer_team'],
  ['突击队', 'volunteer_team'],
  ['先锋队', 'volunteer_team'],
  ['服务队', 'volunteer_team'],
  ['分队', 'volunteer_team'],
  ['先锋岗', 'pioneer_post'],
  ['示范岗', 'pioneer_post'],
  ['临时党支部', 'temporary_branch'],
  ['活动', 'campaign'],
  ['行动', 'campaign'],
  ['倡议', 'campaign'],
  ['公益广告', 'campaign'],
  ['运动', 'campaign'],
  ['竞赛', 'campaign'],
  ['大赛', 'campaign'],
  ['工程', 'campaign'],
  ['计划', 'campaign'],
  ['主题教育', 'campaign'],
  ['主题', 'campaign'],
  ['专题', 'campaign'],
  ['专栏', 'campaign'],
  ['机制', 'other'],
  ['制度', 'other'],
  ['模式', 'other'],
  ['原则', 'other'],
  ['要求', 'other'],
  ['精神', 'other'],
  ['理念', 'other'],
  ['方针', 'other'],
  ['目标', 'other'],
  ['工作法', 'other'],
  ['体系', 'other'],
  ['格局', 'other'],
  ['战略', 'other'],
  ['方式', 'other'],
  ['服务', 'service'],
  ['在线', 'service'],
  ['平台', 'service'],
  ['热线', 'service'],
  ['通道', 'service'],
  ['窗口', 'service'],
]

/** How a name in quotation marks ends, where nothing after it says what it is. */
export const quotedEnds: readonly (readonly [string, SchemeKind])[] = [
  ['先锋岗', 'pioneer_post'],
  ['示范岗', 'pioneer_post'],
  ['责任岗', 'pioneer_post'],
  ['志愿服务队', 'volunteer_team'],
  ['突击队', 'volunteer_team'],
  ['先锋队', 'volunteer_team'],
  ['服务', 'service'],
  ['办', 'service'],
  ['直通车', 'service'],
  ['行动', 'campaign'],
  ['活动', 'campaign'],
  ['工程', 'campaign'],
  ['计划', 'campaign'],
  ['工作法', 'other'],
  ['制度', 'other'],
  ['机制', 'other'],
  ['责任制', 'other'],
]

/** In quotation marks with a number, and no scheme: names of plans, bodies and days that everybody uses begin so. */
export const commonQuoted =
  '两委 两会 三农 十三五 十四五 十五五 十二五 一国两制 五一 十一 双十一 双十二 三甲 三无 四风 双一流 一刀切 一把手 两岸 二手 双城 第一书记 一号 三高 四史 五保户'.split(
    ' ',
  )

/** People who answer for something: what they are called ends so. */
export const peopleEnds =
  '干部 成员 书记 党员 委员 支委 班子 领导 网格员 网格长 队员 队长 组长 所长 站长 村长 镇长 乡长 县长 市长 主任 群众 志愿者 代表 民警 辅警 医生 教师 户长 楼长 楼栋长 负责人 工作者 人员 职工 队伍 工作队 村民 居民'.split(
    ' ',
  )
