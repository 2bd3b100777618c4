import { charSet } from './char-class.ts'
import { wordList } from './word-list.ts'

/**
 * `count` classifiers count things, and 一 before them mostly means 'a'; `measure` units measure, and 一 before them is
 * one; `time` units measure time.
 */
export type UnitKind = 'count' | 'measure' | 'time'

export interface Unit {
  text: string
  kind: UnitKind
}

/**
 * Classifiers and units in Simplified (the folded view matches Traditional too). After a colon stand the characters
 * with which a Chinese numeral, the unit and they make some other word: 三部门, 四周边, 两家庭.
 */
const countUnits = `
大:学会队家人量部洋陆街桥楼海多夫师前年雪寒暑妈爷娘叔三连 大类 名:列义额次 位:于置列居数 人:民口大类均权 人份 个 只:有要能是需 条:件例约款理 件 份:额 张 支:部队持付出 枝 把 台:湾账历北 套 辆 艘 架:构 座 栋 幢 间:接隔断 所:以有在属谓需得
处:理级置罚分 家:庭长属乡园具 块 片:区面 面:对临积向前环 本:报市省县地届土年月来身质 册 部:门分队署委位属 篇 封:闭控锁 首:先都要批府 幅:度 种:植族 类:型似 项 批:准评示复 批次
组:织成建合团 支队:伍 期:间待望货刊 届 次:数序要 场:地所面景 场次 回:家来到应归 趟 轮:流换岗值椅船车 轮次 遍:布及 顿 道:路德 根:据本 颗 粒 棵 株 头:脑 匹 尾:声 羽 枚 盏 盒 箱 袋 瓶 桶 罐 捆
车:辆间站队 车次 列:车入 节:日目约省气 级 层:次 段 步:行骤伐入调 门:口诊前 堂:口 课:题本 集:体中团合成市聚 副:主书县市省 双:方边向 对:于接口照 例:如外 起:来点 宗:旨 桩 单:位元独
笔:记者试 票:据房价 席 股:份市权 桌 碗 杯 壶 盘 盆 缸 床 床位 针 剂 剂次 针次 台次 频次 项次 件次 户次 例次 户:籍外口 班次 航班 代:表会替码理价 拨 伙 群:众体 排:查队名 串:联 束:缚 朵
阵:地营 样:本 窝 挺 趟次 架次 眼:前睛 口:岸号 滴 管:理道控 栏 卷 个点 座次 份次 句 款 声 包:含括联干保抓片 发:展现生布放送言起出明挥 方面 锹 手:机术工续段抓
`

const measureUnits = `
米 公里 千米 里:面程边屯长头外坡河店桥铺庄村乡镇塘沟湾 华里 厘米 公分 毫米 微米 纳米 海里 英里 英尺 英寸 尺 寸 丈 平方米 平方公里 平方千米 平方厘米 平方 平米 立方米 立方 平方英尺
亩 公顷 顷 坪 吨 公吨 千克 公斤 斤 市斤 磅 盎司 加仑 克拉 两:会岸国个级地边名位家者人  克:服难 毫克 微克 升:级至高到学 毫升 千瓦时 千瓦 瓦 兆瓦 度:过假 摄氏度 ℃ 华氏度 ℉ 伏 赫兹 分贝 千卡 帕 比特 千比特 字节 千字节 兆字节 兆赫 兆赫兹 兆伏 兆帕 像素 马力 千伏 千伏安
元:旦素件首 美元 欧元 港元 日元 英镑 卢布 韩元 美金 美圆 美分 日圆 韩圆 泰铢 卢比 法郎 瑞士法郎 比索 里亚尔 第纳尔 迪拉姆 令吉 林吉特 克朗 兰特 奈拉 越南盾 人民币 台币 新台币 新元 新加坡元 澳元 澳门元 加元 块钱 元钱 角:星大形度落色楼 角钱 毛:孩衣巾发笔病 毛钱 分钱 度电 英亩
倍 成:立为功员长果都绩本熟年就效交群 番 % ‰ 个百分点 百分点 个基点 基点 折:射叠旧 岁:月末 周岁 分:别布局公司类析钟之解开为成 人次 人日 人天 工日 工时 学分 标准箱 标箱 周年 字:节头样 页
㎡ ㎥ ㎞ ㎏ ㎝ ㎜ ㎎ ㎏ km kg cm mm km² m² mg ml kw mw kwh gw mwh km/h hz mhz ghz gb tb mb kb gj °c
`

const timeUnits = `
小时 个小时 个钟头 钟头 分钟 秒钟 秒 天:气然空津 整天 日 夜:间里 晚:上会 周:边围报刊末一二三四五六日 个星期 星期:一二三四五六日天 个礼拜 月 个月:亮饼球 整年 年:轻代度级画糕 载 昼夜 个昼夜 宿 学年 学期 个学期 课时 学时
`

/** Words that no Arabic numeral makes part of its unit either: in 60年代 or 5人口 there is no 年 and no 人. */
const wordsAfterArabic = [
  '人口',
  '人民',
  '人大',
  '年级',
  '年代',
  '年度',
  '支部',
  '支队',
  '部门',
  '家庭',
  '家属',
  '期间',
  '日报',
  '日电',
  '日讯',
  '月份',
  '本市',
  '本省',
  '本报',
  '台湾',
  '天津',
  '周刊',
  '分钟',
  '分别',
  '成立',
  '成为',
  '成员',
  '位于',
  '所以',
  '次年',
  '里面',
  '件套',
  '部委',
  '期指',
  '股指',
  '天线',
  '单元',
  '晚会',
  '节气',
  '首先',
  '首都',
]
const wordAfterArabic = wordList(wordsAfterArabic)
/** The classifier stands before a longer word: 6支队伍, though 支队 is a word. */
const splitAfterUnit = wordList(['支队伍', '支部队', '位数学'])

const kinds = new Map<string, UnitKind>()
const wordMakers = new Map<string, string>()
const byFirst = new Map<string, string[]>()

function load(list: string, kind: UnitKind) {
  for (const entry of list.split(/\s+/)) {
    const [text = '', makers = ''] = entry.split(':')
    if (text === '' || kinds.has(text)) continue
    byFirst.set(text.charAt(0), [...(byFirst.get(text.charAt(0)) ?? []), text])
    kinds.set(text, kind)
    wordMakers.set(text, makers)
  }
}
load(countUnits, 'count')
load(measureUnits, 'measure')
load(timeUnits, 'time')
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
const mayBeUnit = charSet(byFirst.keys())

const isLatin = (char: string) => char >= 'a' && char <= 'z'

function makesWord(text: string, at: number, unit: string, script: 'arabic' | 'chinese'): boolean {
  const next = text.charAt(at + unit.length)
  if (next === '') return false
  if (isLatin(unit.charAt(unit.length - 1))) return isLatin(next) || next === '-'
  if (unit === '两' && byFirst.get(next)?.some((other) => text.startsWith(other, at + 1))) return true
  if (splitAfterUnit.startingAt(text, at)) return unit.length > 1
  if (script === 'arabic') return (wordAfterArabic.startingAt(text, at)?.length ?? 0) > unit.length
  return wordMakers.get(unit)?.includes(next) ?? false
}

const pointWords = [
  '要求',
  '建议',
  '意见',
  '共识',
  '体会',
  '希望',
  '看法',
  '启示',
  '内容',
  '做法',
  '理由',
  '经验',
  '想法',
  ':',
]

/** 四点要求 counts; 四点 elsewhere is a time of day. 3219.5点 is an index. */
function pointAt(text: string, at: number): Unit | null {
  if (text.charAt(at) !== '点') return null
  if (pointWords.some((word) => text.startsWith(word, at + 1))) return { text: '点', kind: 'count' }
  const value = /(?:\d{2,}|\d+\.\d+)$/.exec(text.slice(Math.max(0, at - 12), at))?.[0]
  return value !== undefined && (Number(value) > 24 || value.includes('.'))
    ? { text: '点', kind: 'measure' }
    : null
}

/** The longest unit at `at` of folded text that is no part of another word after a numeral of that script; else null. */
export function unitAt(text: string, at: number, script: 'arabic' | 'chinese'): Unit | null {
  if (!mayBeUnit(text, at)) return pointAt(text, at)
  for (const unit of byFirst.get(text.charAt(at)) ?? []) {
    const kind = kinds.get(unit)
    if (kind && text.startsWith(unit, at) && !makesWord(text, at, unit, script)) return { text: unit, kind }
  }
  return pointAt(text, at)
}
