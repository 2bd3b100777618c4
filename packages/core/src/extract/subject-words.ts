/** Words for who does something, Simplified. */
import { levels, organisationHeads } from './organisation-words.ts'
import { collectiveRoles, roles } from './person-words.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean)

/** These end a name alone, and words like 俱乐部 or 公司 too. */
const notHeads = new Set(['部', '司', '街道'])

/** The names of organisations end so; longer ones first is not needed, the longest match counts. */
export const organisationEnds = [
  ...organisationHeads.map(({ word }) => word).filter((word) => !notHeads.has(word)),
  ...words(`
常委会 中央 公安部 卫生所 监狱 两委 外交部 国防部 财政部 商务部 教育部 民政部 司法部 交通部 农业部 水利部 卫生部 文化部 科技部 工信部 宣传部 组织部 统战部 武装部 事业部 总部 总支 组织 养老院 设计院 剧院
法庭 车站 工作站 服务站 卫生站 供电所 营业所 高校 企业 煤矿 厂 车队 球队 工作队 服务队 突击队 先锋队 国家队 代表队 救援队 医疗队 考察队 代表团 访问团 乐团 旅行社 信用社 总会 残联 科协
文联 侨联 工商联 慈善会 促进会 研究会 理事会 董事会 监事会 部门 单位 机关 工作组 专班 课题组 研究组 项目组 部队 海军 空军 陆军 火箭军 武警 舰队 编队 平台 网站 东盟 警方 院方 校方 军方 官方 检方
厂方 媒体 酒店 商场 超市 门店 饭店 机场 港口 矿区 林场 农场 牧场 基地 园区 开发区 管理区 景区 社区 寺 教会 政党 国民党 民进党 共和党 民主党 工党 保守党 立法院 行政院 监察院 国会 议会
众议院 参议院 白宫 央行 产业园 工业园 科技园 股份 控股 实业 置业 男篮 女篮 男足 女足 男排 女排 乒乓球队 游泳队 县队 省队 市队 县府 市府 省府 区府 消防站
收费站 检查站 疾控
`),
]

/** People who do things together; a named individual is none. */
export const groupEnds = words(`
党员 干部 党员干部 干部职工 群众 职工 员工 工人 居民 村民 农民 农户 牧民 渔民 市民 志愿者 医护人员 医务人员 工作人员 人员 民警 警察 辅警 干警 交警 官兵 战士 士兵 军人 军官 民兵 教师 老师 师生 学生 学员 同学 队员 运动员 球员 选手 教练 消防员 消防人员 医生 护士
专家 专家组 科学家 学者 研究人员 科研人员 企业家 商户 商家 业主 网民 网友 旅客 游客 乘客 司机 家长 青年 妇女 儿童 老人 患者 病人 团员 会员 组员 网格员 宣讲员 党员志愿者 用户 消费者 投资者 客户 股东 专业户 大户 乡亲 乡贤 同志 领导 领导干部 班子 队伍 骨干 乡镇 街道 村组
家庭 民众 选民 议员 球迷 观众 读者 听众 作家 艺术家 演员 劳动者 务工人员 农民工 毕业生 大学生 中学生 小学生 考生 新生 老兵 退役军人 警员 特警 武装分子 恐怖分子 歹徒 嫌疑人 犯罪嫌疑人 被告 被告人 受害者 伤者 难民 灾民 移民 侨胞 同胞 港人 厂家 厂商 机构 各方 家属 亲属
`)

/** Before a group that names no one in particular: 广大党员. */
export const groupHeads = words(
  '广大 全体 各级 各位 各类 各 所有 众多 大批 一批 许多 不少 部分 数百名 数千名 数十名',
)

/** The last of such a group's own words; nothing else in it makes it generic, so that it belongs to the organisation before it. */
export const bareGroup = words(
  '党员 干部 职工 员工 群众 人员 工作人员 队员 同志 师生 教师 学生 民警 干警 官兵 战士 医护人员 医务人员 志愿者 领导 班子 党 团员 青年 广大 全体 各级 和 与 及 、',
)

/** Words that open a clause and are no subject. */
export const openers = words(`
目前 当前 现在 如今 同时 此外 另外 其中 随后 之后 此后 接着 后来 最后 最终 然后 因此 所以 于是 但是 但 而 并 并且 而且 且 不过 然而 虽然 尽管 如果 只要 只有 为此 对此 据此 至此 从此 其实 事实上 实际上 一直以来
近日 近期 近来 最近 连日来 日前 昨日 昨天 今日 今天 今晨 昨晚 当天 当日 当晚 当时 今年 去年 前年 明年 本月 上月 本周 上周 今年以来 去年以来 近年来 多年来 长期以来 一年来 几年来 疫情以来 期间 年内 全年 上半年 下半年 前三季度 一季度 二季度 三季度 四季度
首先 其次 再次 据悉 据了解 据统计 据介绍 据报道 据测算 据估计 截至目前 截止目前 迄今 至今 自此 每年 每天 每月 每日 平均 累计 共 已 还 也 又 都 即 则 就 第一时间 与此同时 不仅 不但 除此之外 值得一提的是 一方面 另一方面 本报讯 本报 讯
`)

/** A phrase that begins so is no subject: 在县医院, 为7个小区; what 由 brings in is one. */
export const prepositions = words(
  '在 向 为 对 对于 通过 以 从 按 按照 用 围绕 针对 将 把 与 同 根据 随着 自 自从 经 经过 据 结合 当 因 因为 由于 受 除 除了 作为 为了 借助 利用 依托 沿 就 关于 面对 给 到 于 至 截至 记者从 笔者从 记者在 当记者',
)

/** After the head of a subject: words of place or measure show that the head only describes them (公安局门口, 公司营收). */
export const notSubjectAfter = words(
  '门口 里 内 外 前 后 旁 附近 院内 门前 大楼 方面 数 量 率 额 值 价 项目 工程 面积 收入 利润 产量 投资 总数 人数 数量 规模 资产 股价 股票 营收 净利润 销量 销售额 产值 市值 成本 费用 工资 平均 门诊 旧址 宿舍 食堂 工地 建筑 党 长 员 的 报',
)

/** Such a subject is a figure of the one before it: 净利润, 浏览量. */
export const figureEnds = words(
  '量 额 值 率 数 价 比 收入 支出 利润 营收 投资 产量 面积 金额 资金 总数 规模 成本 费用 里程 长度 资产 销售 人次 薪资 收益 距离 比例 比重 时间 得分 积分 命中率 篮板 助攻',
)

/** They are organs of a level, not places. */
const notPlaces = new Set(words('国家 中央 中共 省直 市直 区直 县直 军区 两级 三级 四级'))

/** Kinds of division and words for them: what ends so is a place. */
export const placeEnds = [
  ...levels.filter((level) => !notPlaces.has(level)),
  ...words(
    '屯 自治县 新区 各地 当地 我国 全球 世界 本地 外地 国内 海外 境内 各省 各市 各县 各区 各乡镇 各村 两岸 大陆 内地 美 日 英 法 德 俄 韩 印',
  ),
]

/** They stand for a subject named before. */
export const pronouns = words('他 她 他们 她们 它 它们 我们 其 双方 大家 两人 二人 记者')

/** Titles that end the name of a person, or stand for one. */
export const titles = [
  ...roles.filter((role) => !collectiveRoles.has(role)),
  ...words('委员 代表 大臣 教练 律师 医生 老汉 老人 男子 女子'),
]

/** With one of these before it such an end belongs to another word: 格局, 举办, 客厅. */
export const notEndAfter: Readonly<Record<string, string>> = {
  局: '格布结全大时僵开残战破定骗变出',
  办: '举主承协开兴创督包筹',
  厅: '客餐大门前歌',
  委: '原推',
  厂: '',
  中心: '为以',
  单位: '为以',
  平台: '为',
  基地: '为',
}
