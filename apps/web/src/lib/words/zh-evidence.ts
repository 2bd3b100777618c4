import type { enEvidence } from './en-evidence.ts'

const count = new Intl.NumberFormat('zh')

export const zhEvidence: typeof enEvidence = {
  grade: '等级',
  papers: (n) => `出自 ${count.format(n)} 篇文章；点地名可到原句。`,
  openCompare: '单看这项指标的对照',
  group: '归并',
  ungrouped: '逐条',
  groups: { indicator: '按指标', province: '按省份', place: '按地方', actor: '按主体', month: '按月份' },
  heads: { indicator: '指标', province: '省份', place: '地方', actor: '主体', month: '月份' },
  table: '归并的数据',
  total: (n) => `${count.format(n)} 组`,
  claims: '数据',
  articles: '文章',
  statements: '去重后',
  statementsWhy:
    '转载只算一次，几处说法相同也只算一次。只有指标、单位、地方级别都相同的数才相加；相加后上下界照旧，比率从不相加。',
  sums: '合计',
  sum: (indicator, amount, unit, level) => `${indicator}：${amount}${unit}${level ? `（${level}）` : ''}`,
  cumulative: '累计数',
  conflicting: (n) => `${count.format(n)} 处说法不一`,
  noKey: '未写明',
  drawnSums: (unit, level) => `${unit ?? '数'}${level ? `，${level}` : ''}；箭头表示没有上界或下界`,
  drawnCounts: '条，去重后',
  map: '数据在哪里',
  mapNote: (n) => `各省份的数据条数，每格大致在该省的方位。另有 ${count.format(n)} 条没有写明地方。`,
  inProvince: (name, n) => `${name}：${count.format(n)} 条`,
  everywhere: '所有地方',
  asTable: '看成表格',
}
