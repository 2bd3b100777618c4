/** Word lists for verbs, Simplified: `verbs.ts` matches them on folded text. */
import { grouped } from './word-list.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean)

/** Verbs that seldom serve as nouns: the last of a clause before a number governs it, and a noun after one ends at them. */
export const plainVerbs = [
  ...grouped(`
组建织成团 成立为 设立置有为在 建立成有好仓在于 新建增 兴建 修建复缮订改正 改建为制变 扩建大展充 续保 重建达 搭建载 筹建集措 开展设通放工办枪学行出往除到进庭播业 解决封除禁 安排置装 响应起 坚守 投入身产放运
动员 发放挥出布现动起行给往表生言 帮助 采购摘用集 下设沉拨降发跌调滑线架辖课雨雪车 实行现施 召开集回 深入化 递交 捐赠献给出 推迟出荐动 取消缔出得代 摸排 启动用程 完成善 覆盖 挑选起 选派拔 担任起当 充实当
报到收废送考 整合修顿 划分 调配集动拨水任 配备置 拨打 接收待送听到受通入 指派定出 进驻入军 受理伤灾困损贿惠审 播发放种出 奋战 战斗胜 巡查航诊 值守 派出遣 保持留有存 消杀耗 参与加观战 举办行手
承办载担包接揽认 走访进遍完上到 慰问 印发 出台售动资院场战让生土现席发任 制定作发止成 签约订署下字 增长加援至产收兵持设开 减少产排持 提高供起交出问拔 达到成标 突破 超过标 引进导发渡 培育养 招聘募收 聘请用
录取用入得下 收到集购治涨割获回取官 征集收求 拆除借 清理缴除 购买置 花费掉 支付援 缴纳获费 募集 争取 办结 查处获办扣清 逮捕 抓获 破获案 处置分于 化解 悬挂 迎来接 吸引纳收 惠及 带动领有走 转移诊入运学换
疏散 救治 表彰示明 评选出定为 荣获立 获得评利救益批颁奖悉赞 夺得取走 拥有 现有 共有建享 占地用 涉及 涵盖 包括围 分为成布给包 运送载回 送去到出来给往 赠送 抽调 打造破掉死响击 创建办下造 竣工 通车缉报上
铺设就 更新换 确诊认 失踪去火 遇难害到 倒塌 排除成水 劝阻 上门场涨升调映传线报岛岸船车任 对接 结婚成 脱贫 搬迁 流转入出标向 号召 团结 汇聚出集 主办持管 协助 奔赴波 前往 抵达 来到电信自 返回 集结中合
编入制成 纳入税 列入装为 入选院伍学住 晋级升 栖息 就读诊 守护住 行走 降至到 升至到为空 跌至破倒 落地成户 立项 交付给办代换 审议 披上 戴上 穿上越过 掀起 写下成 站好 退还役市出学伍换 倡议导 鼓励 造成
导致 致使电 身亡 丧生失 治愈 康复 住院上 抢救 服用下刑 注射入 击落败 歼灭 俘虏 空袭运 袭击 轰炸 撤离 驻守足 命中 砍下伐 得到 拿到下出 赢得 斩获 卫冕 刷新 位居列于 跻身 登场上顶台陆
回落升购复应到答 反弹 攀升 飙升 大涨跌于 拍出 中标断 认定为养罪 持有 套现 并网 挂牌点 偿还 判处 起诉飞火 拘留 刑拘 追加责赶踪 挽回 扣押 冻结 没收 端掉 关停闭 停产业课运用止牌电靠留放播职 延续伸长
被困 恢复 泄洪 放流出款 捕捞 饲养 封控禁 淘汰 填报 历时 用上到于药来作 节省约 预留售定 兑付换 到达 离婚开去职 载有客 乘坐车机 装载修有上 容纳 可达 护送 搜寻查 营救 扑灭 烧毁 炸毁 杀死害 撞上 淹没
损坏 摧毁 毁损 坍塌 垮塌 坠落毁亡 猝死 病逝 去世 逝世 诞生 怀孕 毕业 授课予 讲述解课 颁发给布 刊登 撰写 首播映 展出 陈列 挖掘潜 探明 架设起 贯通穿 拓宽展 加装开入快强大 翻新 雇佣 裁员 辞退职
免去 罢免工 任命 当选作 赞成 储存 存放入在有 摆放 借款用 欠下 拖欠 还清款有 骗取 诈骗 盗窃 偷走 挪用 侵占 索要 勒索死 卖掉下 售出 热播 畅销 领取养奖 申报 享受有 释放 告诉 约谈定有 问责 曝光
督办 答复 跑遍到 跨越 经过停 骑行车 游泳行 读完 看完到 做完成到 学到 吃掉上 喝掉下上 丢失 缺少 短缺 紧缺 剩余下 留下 产出生 租用住 涌入 聚集 围观攻绕 观看赏 点赞 核定准 拟定 估算 测算 折合
揭牌晓 扶持 驰援 管控辖 暴发 爆发 形成 变为成 视为 称为赞 定为居 长达 高达于 多于 仅有 只有 另有 已有 含有 喊出 唱歌 吹响 亮出 撑起 扛起 代理 计算 邀请 显示 透露 公布映 宣布判 强调 证实 说道
否认 警告 呼吁 影响 暂停 遴选 吞服下 传出 融合入 繁殖 海运 输送出入血 供给 补给习 记下录 刻画 买下到 平仓 飞奔抵 连接任 合成格 听到 找到 见到 感到 想到 属于 低于 少于 等于 小于 源于 始于
赶来到往 驶入出 挺进 逃离走 跟随 拦截住 截至 阻止断 自杀缢 遣返 驱逐 驳回 讯问 作证为 控告 状告 批准 换来 逾期 切换 溢出 断电 联网 衔接 越过 移居 闭馆 驾车 掏出 赚到了 积攒 兼任 继任 促进成
优化 缩短小减 压缩 削减 精简 简化 替代换
`),
  ...words(`
赴 相当于 稳定在 合并成 占 咨询过 毕业于 成立于 手术过 不合格 试运行
`),
]

/** Verbs that as often are nouns (宣传报道, 服务时间): they govern a number only where they stand as a predicate does. */
export const nounVerbs = [
  ...grouped(`
流失 退休 号召 滞留 要求 投资标诉票 拍卖摄 考试察 复习 辅导 手术 检验测查出 移植 审计判批查 担保 补偿充贴助 升级 转型化让发 重组 改革善进造 变更动 调整解查研 防洪汛控 抗旱 供水电热应 发电展掘射
用电水 爆炸 燃烧 降雨雪 追尾 相撞距 碰撞 表演决 演奏练出 朗诵 驾驶 超载 开幕赛发采价 闭幕 颁奖 提升 指控挥 庭审 上诉市 招标 留学 体检验 批示复 破产 清洁 积累 结余 贷款 介绍 违约 保证障洁险
合并作计 建设 排查名放 培训 养殖 销售 整改治 治理疗 申请 办理 立案 宣讲传 编写 配送套 运营行输 维修护 督查导 巡逻 采样访 隔离 报告道名价 核查 回收 帮扶 租赁 支持出 援助 救援助 推进广 验收 通过
讨论 飞行 航行 服务役 咨询 管理 研究发制 生产 加工 消费毒 收入藏 贸易 交易流 学习 教育 训练 比赛 护理 观察 监测督 统计 分析 评估论 设计 登记 举报 信访 诉讼 判决 赔偿 处罚理 罚款 展览 出口版栏
进口 需求 储备 种植 灌溉 直播 访问 谈判 会谈 协商 选举 就业 创业 死亡 感染 受益 居住 联系 代表 计划 规划 参保赛 接种 抽检样 筛查 利用 使用 应用急 损失 存储 值班 执勤 夺冠 领先 落后 浏览
点击 关注 下载 注册 预订计期 涨幅 跌幅 亏损 盈利 融资 成交 控股 绿化 造林 翻译 命名 估计 平均 总计共 共计 累计 人均 户均 力争 确保 有望 售价 定价 标价 距离 毗邻 负责 部署 普及 制造 组装
搜救 抢险修 植树 奖励 资助 捐款 助攻 犯规 贡献
`),
  ...words(`
有 拟
`),
]

/** Verbs that only report, sum up or foretell: another verb of the clause governs the number. */
export const lightVerbs = words(
  '预计 预期 有望 力争 确保 估计 估算 测算 拟 计划 规划 合计 总计 共计 累计 总共 平均 人均 户均 报告 通报 发布 负责 协助 帮助 通过',
)

/** Whoever does these makes others do what follows: 动员商户捐款. */
export const causativeVerbs = words('动员 号召 引导 鼓励 吸引 带动 倡议 发动 呼吁 倡导')

/** Verbs of saying: who says it does not do what follows. */
export const reportVerbs = words(
  '显示 介绍 透露 通报 获悉 发布 公布 告诉 指出 认为 预计 报告 报道 强调 证实 表明 统计',
)

/** One character: a verb where 了, 过, 出 or the like stands between it and the number (种了3亩); elsewhere part of many words. */
export const shortVerbs =
  '占捐睡缺欠租雇重值达获建修种栽养产收投买卖售送发派招救杀死伤打吃喝喂读写画唱跑走游骑爬飞开装运搬挖砍拆借还付花赚赔罚判抓捕查涨跌升降增减输赢负进踢得夺拿带领给做拍摄播演住坐站守剩留存用耗费需有办出到过躺刻泡挂贴堆受引流涌垒'

/** These directly before the number too (占12%, 获3项). */
export const bareVerbs = '为是达获占捐睡缺欠租雇救罚赔涨跌赢输夺有招售'

/** Words that end like one of them, up to the character before it. */
export const notBare = '国所公私仅享部具含附招零出销预表到直作成认称视因以较就还不但'

/** Between a verb and the number it governs: 完成了近3万件, 增至. */
export const afterVerb = '了过着出到至为得达下'

/** Before a verb that might be a noun: here it is the predicate. */
export const adverbs = [
  ...grouped(`
已经 其实中 完全 大多都力约幅 几乎 基本 本来 原本 共计同 总共 累计 一共同并道起 先后 分别批类层 陆续 相继 再次度 将要 可以 能够 正在式 曾经 没有 必须 计划 预计 有望效序力 力争 确保 积极
主动要 全力面部 迅速即 立即刻马 及时 紧急密 火速 快速 率先 首先次 集中 统一筹 联合手 协同 自愿发觉主 坚持决 继续 持续 不断 深入 扎实 着力 努力 切实 认真 严格 精准心 科学 稳步妥 逐步一户村渐年
入户 免费 无偿 重点新 专门项 定期 常年常 亲自 每天日年月 日均夜 年均 月均 平均 人均 至少 最多 直接 间接 实际 成功 顺利 如期 按期 提前 前来去 纷纷 轮流番 连续夜 昼夜 同步时比 现场 当场即
随即后 牢牢 毅然 踊跃 广泛 充分 合理 妥善 靠前 带头 争相 上门 线上下 公开 依法规次 小幅 明显确 显著 环比 并且 十分 非常 特别 突出 经常 时常 往往 多次 屡次 反复 来回 频频 独立 牵头
`),
  ...words(`
已 基本上 共 再 又 也 还 均 都 将 可 能 正 仍 就 才 只 仅 曾 不 未 没 要 会 应 需 须 拟 第一时间 进一步 挨家挨户 常态化 略 微 比上年 比去年 较上年 较去年 并 而 便 更 最 很 常
`),
]

/** These take people, who then do what follows: in 组织党员排查3户 the other verb governs. */
export const takesPeople = words(
  '组织 动员 安排 发动 号召 引导 带领 鼓励 帮助 协助 指派 选派 派出 调集 抽调 团结 吸引 带动 邀请 要求 倡议',
)

/** The first of two verbs in a row governs: 推迟举办活动. */
export const phaseVerbs = words('推迟 取消 暂停 停止 恢复 开始')

/** What changed, or how much it is, stands before these: 产量增长5%, 面积达3亩. */
export const measuringVerbs = words(`
增长 增加 下降 减少 提高 达到 突破 超过 上涨 下跌 上升 上调 下调 下滑 回落 回升 反弹 攀升 飙升 大涨 大跌 收涨 收跌 跌破 收于 报收 收报 增至 减至 降至 升至 降到 升到 增到 涨到 跌至 涨至 长达 宽达 高达 重达 深达 多达
远达 可达 相当于 折合 占 达 为 是 涨 跌 升 降 增 减 重 总计 合计 共计 累计 平均 位居 排名 高于 低于 多于 少于 距 距离 相距
`)

/** What stands between these and the number is only compared with: 高于全国12个百分点. */
export const exceedingVerbs = words('高于 低于 多于 少于')

/** There are so many of them; what these do is said after: 共有300名游客体验. */
export const existentialVerbs = words('有 共有 已有 现有 只有 仅有 约有 还有 另有 设有')

/** These begin the object of a verb, though their first character may end a noun: 招聘员工, but 宣传员. */
export const objectStarts = words(
  '员工 队员 队伍 小学 小区 小型 小微 小麦 小企业 部门 部队 书籍 书屋 站点 厂房 厂家 院校 校舍 校园 校车 费用 点位 组织 所有 率先 室内 室外 会员 会议 卡口 地震 物资 物品 机器 机组 线路 线索 器材 款项 商户 商品 人员 人才 人民币',
)
