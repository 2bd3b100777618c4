import { charSet } from './char-class.ts'

/** Verbs that govern a counted thing in news prose, Simplified. */
export const verbs = new Set(
  (
    '组建 成立 设立 设置 建立 建成 建设 新建 兴建 修建 改建 扩建 组织 开展 解决 安排 响应 坚守 投入 组成 动员 发放 帮助 采购 排查 入户 检测 下设 实行 召开 深入 递交 捐赠 捐款 捐献 推迟 取消 摸排 投身 启动 指挥 下沉 完成 覆盖 挑选 选派 担任 充实 报到 发挥 整合 划分 调配 配备 ' +
    '下拨 拨付 接收 指派 进驻 受理 播发 奋战 战斗 巡查 指定 睡 值守 派出 派遣 保持 消杀 参与 参加 参观 举办 举行 承办 培训 走访 慰问 发出 发布 印发 推出 出台 制定 制作 签约 签订 签署 实现 增长 增加 下降 减少 提高 达到 突破 超过 投资 投用 投产 引进 引导 培育 培养 招聘 招募 聘请 录取 录用 ' +
    '收到 收集 收购 征集 整改 整治 治理 改造 修复 修缮 拆除 清理 清运 种植 栽种 栽植 养殖 销售 出售 购买 购置 购进 花费 支付 缴纳 筹集 筹措 募集 争取 申请 申报 审批 办理 办结 查处 查获 查办 立案 逮捕 抓获 破获 处置 处理 化解 调解 调处 宣讲 宣传 张贴 悬挂 播放 编写 编印 出版 ' +
    '接待 迎来 吸引 覆盖 惠及 受益 带动 带领 吸纳 安置 转移 疏散 救治 救助 救援 资助 补助 奖励 表彰 评选 评出 荣获 获得 获评 荣立 夺得 拥有 现有 共有 设有 建有 占 占地 涉及 涵盖 包括 分为 运送 配送 送去 送到 送出 赠送 捐 出动 出资 调集 调动 调派 抽调 选拔 推荐 提供 打造 创建 创办 ' +
    '开设 开通 开放 开工 开办 竣工 通车 运营 运行 铺设 安装 更新 更换 维修 检查 督查 督导 巡逻 巡诊 义诊 接种 采集 采样 隔离 出院 新增 确诊 报告 死亡 受伤 失踪 遇难 倒塌 受灾 损失 转化 转让 发现 排除 制止 劝返 登记 录入 核查 回访 上门 联系 对接 结对 帮扶 脱贫 搬迁 流转 承包 租赁 发展 ' +
    '下发 发动 号召 团结 汇聚 发起 主办 协助 支援 支持 增援 奔赴 赴 前往 抵达 来到 走进 进入 返回 集结 编入 纳入 列入 选入 入选 晋级 分成 分布 栖息 居住 就读 就业 就业 执勤 值班 巡护 守护 行驶 行走 飞行 航行 降至 升至 增至 减至 融资 落地 实施 推进 立项 验收 交付 通过 审议 审查 讨论 披上 戴上 穿上 掀起 写下 守住 站好'
  ).split(' '),
)

const byFirst = new Map<string, string[]>()
for (const verb of verbs) byFirst.set(verb.charAt(0), [...(byFirst.get(verb.charAt(0)) ?? []), verb])
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)

const begins = charSet(byFirst.keys())

/** With one of these after it the word is part of a noun: 摸排小组, 检测点, 宣传员. */
const nounTails = '队组员者点站岗所部室会令书量率费证卡小公局厅院校厂'
const nounHeads = '党志团工各新'

/** The longest verb at `at` of folded text, or null; 党组织 and 检测点 hold none. */
export function verbAt(text: string, at: number): string | null {
  if (!begins(text, at)) return null
  const verb = byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at))
  if (!verb || verb.length === 1) return verb ?? null
  const next = text.charAt(at + verb.length)
  if (next !== '' && nounTails.includes(next)) return null
  return at > 0 && nounHeads.includes(text.charAt(at - 1)) ? null : verb
}

/** Words at which the noun after a number ends, besides verbs and punctuation. */
export const nounEnds = (
  '在 到 向 为 对 于 把 被 将 从 由 给 让 使 以 按 用 积极 主动 迅速 立即 日夜 全部 全力 已经 已 均 都 也 又 再 共 共同 累计 总 分别 先后 纷纷 轮流 连续 连夜 自愿 联名 负责 能 可 可以 会 应 要 正 正在 仍 还 就 才 只 曾 ' +
  '进行 予以 是 有 没有 像 一道 一起 等方式 通过 冲锋 充当 成为 来自 作为 每天 每日 今年 去年 当天 目前 昼夜 全天 则 仅 年内 期间 以来 来自 于'
).split(' ')
