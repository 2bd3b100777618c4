/** Words around counted nouns, Simplified. */

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean)

/** Words at which the noun after a number ends, besides verbs and punctuation. */
export const nounEnds = words(
  '在 到 向 为 对 于 把 被 将 从 由 给 让 使 以 按 用 积极 主动 迅速 立即 日夜 全部 全力 已经 已 均 都 也 又 再 共 共同 累计 总 分别 先后 纷纷 轮流 连续 连夜 自愿 联名 负责 能 可 可以 会 应 要 正 正在 仍 还 就 才 只 曾 ' +
    '进行 予以 是 有 没有 像 一道 一起 等方式 通过 冲锋 充当 成为 来自 作为 每天 每日 今年 去年 当天 目前 昼夜 全天 则 仅 年内 期间 以来 同比 环比 不 左右 不等 之多 比 较 因 因为 由于 经 凭 靠 随 跟 与会',
)

/** With one of these after it the first character ends no noun: 会议, 用品, 能源, 总站. */
export const goesOn: Readonly<Record<string, string>> = {
  会: '议场员展计谈见馆所费长',
  用: '品户地水电途具房车量工人',
  能: '源力量手效',
  总: '站部队量数额会体理经书监工',
  应: '急用',
  对: '象外手口方',
  可: '再燃乐',
  要: '求点素闻案塞',
  使: '用馆者命',
  有: '机限色轨线',
  共: '产和享青建',
  在: '线校职编册岗场',
  为: '民',
  就: '业医读诊',
  以: '色军上下内外来前后及',
  正: '副职式',
  将: '军士领',
  从: '业化',
  经: '济营销理费验典',
  比: '赛例特重',
  较: '',
  因: '素',
  不: '锈动良',
  被: '告子褥服',
  按: '摩',
  只: '',
  再: '生',
  还: '款贷',
  随: '军行',
  由: '',
  给: '水',
  都: '市',
  向: '来',
  到: '期账',
  于: '',
  自: '治然来动由主',
  同: '学志事胞行业',
  受: '灾伤害众',
  除: '',
  结: '',
  围: '',
  与: '会',
  沿: '海江河岸线途',
  当: '地事局年',
  靠: '',
}

/** Around the noun before a number: 其中老人23名. */
export const headWords = words(
  '是 对于 所涉及 所涉 目前 现在 截至目前 其中 另 另外 还 本期 此次 本次 同时 此外 全年 合计 累计 共 已 并 而 且',
)

/** 资金合计6万元, 面积约为3亩. */
export const tailWords = words(
  '则为 分别为 为 仅 累计 合计 总计 共计 总共 一共 共 达 达到 计 已 一行 价值 总价值 总值 约 近 超 逾 是 有 就 即 均 平均 各 分别 同比 环比 较上年 比上年 较去年 比去年 又 再 还 也 将 不 在 预计 高 多 只 了 过 至 到 超过 突破 每 每年 每天 每日 每人 日均 年均 人均',
)

/** The noun before a span of time is what lasts so long only where it ends so: 黄金周7天. */
export const timeEnds = '周节假期季会赛程'

/** They count how often something is done, so that no noun before them is counted. */
export const frequencies = words('次 趟 回 遍')
