import { countries } from './place-words.ts'

/** What must stand before the word that ends an organisation's name. */
export type HeadNeed =
  /** Nothing: the word is a name by itself, with or without a place (妇联). */
  | 'nothing'
  /** A field of work right before it, or another organisation (组织部, 市委办). */
  | 'field'
  /** A level, a field or another organisation right before it (省委, 发改委). */
  | 'level'
  /** A place, a level, a field or another organisation somewhere before it (市融媒体中心). */
  | 'known'
  /** Two characters or more, many maybe, back to the verb that sets it up (…领导小组). */
  | 'long'
  /** A proper name of two characters or more, or what `known` asks for (…医院, …公司). */
  | 'stem'

export interface OrganisationHead {
  word: string
  need: HeadNeed
  /** Characters after it that make another word of it: 委员, 部门. */
  notBefore: string
}

const heads = (need: HeadNeed, words: string, notBefore = ''): OrganisationHead[] =>
  words.split(' ').map((word) => ({ word, need, notBefore }))

/** Words that end the names of organisations, Simplified. */
export const organisationHeads: readonly OrganisationHead[] = [
  ...heads(
    'nothing',
    '卫计委 妇联 总工会 红十字会 发改委 卫健委 国资委 纪委监委 团中央 证监会 银保监会 银监会 保监会 陆委会 海基会 军委',
  ),
  ...heads('level', '委', '员托派任以曲'),
  ...heads('level', '党委 党组 党工委 工委 纪委 监委 团委 人大常委会 人大 政协 政府', '成会委代常员部'),
  ...heads('field', '部', '门队分署落长位件下'),
  ...heads('field', '办', '理公事法案学好结成'),
  ...heads('field', '局 厅', '面部势级限'),
  ...heads('field', '系统'),
  ...heads('field', '司', '机法令长空仪'),
  ...heads('known', '党支部 党总支 支部 研究室 办公厅 办公室 党校 中心 街道 实验室', '委思'),
  ...heads(
    'known',
    '巡视组 巡察组 督导组 调查组 考察组 专案组 检查组 联储 分所 殡仪馆 地检署 检察署 警政署 卫生署 总署 网信办 军区 战区 军分区 警备区 集团军',
  ),
  ...heads(
    'known',
    '管理局 总局 总队 支队 大队 中队 总站 分局 分院 分行 支行 海关 派出所 监测站 气象台 管理处',
  ),
  ...heads('long', '指挥部 领导小组'),
  ...heads(
    'stem',
    '水厂 电厂 热电厂 药厂 化工厂 机械厂 钢厂 台网 农庄 山庄 观光园 度假区 森林公园 动物园 植物园 博览园',
    '房内门主区',
  ),
  ...heads(
    'stem',
    '股份有限公司 有限责任公司 有限公司 分公司 公司 集团 银行 交易所 事务所 出版社 杂志社 报社 电视台 广播电台 通讯社 书店',
    '化意军',
  ),
  ...heads(
    'stem',
    '医院 卫生院 大学 学院 中学 小学 学校 幼儿园 研究院 研究所 研究中心 科学院 高级法院 中级法院 法院 检察院 博物馆 图书馆 科技馆 纪念馆 文化馆 美术馆 青年宫 敬老院 福利院',
    '生校院里内门毕区习到会',
  ),
  ...heads(
    'stem',
    '日报 晚报 早报 晨报 商报 青年报 都市报 时报 邮报 卫视 协会 学会 商会 联合会 基金会 委员会 组委会 居委会 村委会 管委会 俱乐部 合作社 工会 联盟 办事处 智库',
    '员',
  ),
]

/** Names that no grammar makes. */
export const fixedOrganisations =
  '中国共产党 党中央 国务院 中央政治局 中共中央政治局 中共中央 联合国 世界卫生组织 国际能源署 经合组织 新疆生产建设兵团 欧盟 北约 国际奥委会 世贸组织 新华社 新华网 中新社 中新网 中央社 人民网 央视 人民日报 中国科学院 中科院 中国工程院 中国社科院 中国银行 美联储 欧洲央行 世卫组织 国际货币基金组织 世界贸易组织 法新社 路透社 美联社 共同社 彭博社 韩联社 中国移动 中国联通 中国电信 中国石油 中国石化 中石油 中石化 国家电网 南方电网 港澳办 国新办 上证所 深交所 北交所 港交所 上交所 求是杂志社 第二炮兵 航天科工 滴滴出行 神州租车 支付宝 阿里巴巴 百度 网易 腾讯 新浪 搜狐 京东 华为 联想 海尔 格力 比亚迪 科龙 谷歌 微软 英特尔 亚马逊 脸书 推特 雅虎 三星 索尼 松下 丰田 本田 日产 特斯拉 波音 空客 高通 英伟达 台积电 富士康 字节跳动 美团 滴滴 拼多多 顺丰 万科 茅台 五粮液 蒙牛 伊利 沃尔玛 家乐福 麦当劳 肯德基 诺基亚 西门子 通用汽车 福特 宝马 奔驰 高盛 摩根大通 花旗 汇丰'.split(
    ' ',
  )

/** After such a name they belong to it: 格力电器. */
export const brandTails = '电器 汽车 科技 财经 金融 集团 公司 股份 证券 航空 医院'.split(' ')

/** Fields of work of authorities, which may stand within a name: 住房和城乡建设局. */
export const fields = (
  '国际合作 政策法规 国防科工 航天 组织 宣传 统战 统一战线工作 政法 纪检监察 监察 公安 司法 民政 财政 教育 科技 科学技术 文化 旅游 文旅 文化和旅游 广电 广播电视 新闻出版 体育 卫生 健康 卫生健康 卫健 疾控 疾病预防控制 医疗保障 医保 ' +
  '药监 药品监督管理 市场监管 市场监督管理 工商 工商行政管理 质监 食药监 税务 统计 审计 发改 发展改革 发展和改革 经信 工信 工业和信息化 经济和信息化 商务 住建 住房和城乡建设 建设 自然资源 国土资源 规划 生态环境 环保 环境保护 ' +
  '水利 水务 农业农村 农牧 农业 林业 林草 林业和草原 畜牧 渔业 气象 地震 应急 应急管理 安监 消防 消防救援 交通 交通运输 交警 交管 公路 铁路 民航 邮政 退役军人 退役军人事务 人社 人力资源和社会保障 社保 信访 档案 机关事务管理 政务服务 行政审批 ' +
  '大数据 人防 国资 国有资产监督管理 金融 金融监管 银保监 证监 海关 出入境 边防 边境管理 城管 城市管理 园林 供销 台 侨 外事 外交 国防 国家安全 乡村振兴 扶贫 民族 民族宗教 宗教 党史研究 文明 直属机关 机关 省直机关 市直机关 老干部 网信 编制 政研 ' +
  '督查 融媒体 公共资源交易 道路运输 边防检查 检查 检验检疫 检疫 招商 内政 卫生福利 劳动 农委 国税 地税 证券监督管理 教育考试 考试 招生 路政 运管 联防联控 疫情防控 防汛抗旱 人民 烟草 电力 供电 公积金 粮食 物价 能源 知识产权 港口 海事 海洋 渔政 盐务 保密 机要 史志 地方志 红十字 青年志愿者 志愿者 妇女 残疾人 文学艺术界 归国华侨 调查 行业'
).split(' ')

/** Levels that stand first in a name, where the gazetteer knows no place before them. */
export const opening = [
  ...'省 市 县 区 州 旗 盟 自治区 自治州 国家 全国 中央 中国 中共 省直 市直 区直 县直'.split(' '),
  ...countries,
]

/** Levels and the like that may open a name: 省妇联, 国家统计局. */
export const levels = [
  ...opening,
  ...'镇 乡 村 军区 地区 两级 三级 四级 欧洲 亚洲 非洲 台湾 香港 澳门 台北 新北 桃园 台中 台南 高雄 基隆 新竹 苗栗 彰化 云林 嘉义 屏东 宜兰 花莲 台东 澎湖 金门'.split(
    ' ',
  ),
]

/** A name does not reach over these to the left; single characters. */
export const nameEdges =
  '的在对向由为把将从被让据是了着过等到经以并给使令叫跟即则也都还就又而但因所其之这那赴往至去找请送各每某该位名个家些或如有需继会能可令未'

/** Words over which a name does not reach to the left. */
export const edgeWords =
  '来自 记者 近日 日前 今天 昨天 昨日 今日 目前 当天 当日 上午 下午 随后 同时 其中 此前 通过 根据 按照 邀请 联系 联合 会同 协调 带领 引导 要求 组建 成立 组织开展 认真 积极 前往 来到 走进 深入 围绕 依托 隶属 就读 毕业于 任职 协助 配合 参加 出席 主持 介绍 告诉 表示 指出 召集 访问 报导 报道 强调 服务 感谢 支持 委托 授权 起诉 影响 引述 带动 推动 促使 收购 投资 隶属 归属 加入 成为 作为 身为 担任 批准 上市 跨国 董事长 总经理 总裁 老板 书记 主任 局长 部长 院长 校长 团体 一家 这家 多家 两家'.split(
    ' ',
  )

/** Edges that the name of a body for a purpose may hold: 区域协调发展领导小组. */
export const inPurposes = new Set('协调 服务 支持 投资 联合'.split(' '))

/** Words that hold an edge and belong to a name all the same. */
export const unbroken =
  '有轨 有线 经济 经贸 经营 经开 对外 高等 中等 同济 就业 将军 使馆 应对 向阳 过敏 过程 以色列 给排水 名医 名师 家电 家具 家居 家庭 等级 如意 如皋 如东 有色 国有 公有 会计 会展 社会 会议 会员 能源 功能 智能 节能 可再生 可口可乐 继续教育'.split(
    ' ',
  )

/** Groups of a level, which are no organisation of their own: 乡镇党委. */
export const genericLevels = new Set(
  '乡镇 乡 镇 村 街道 机关 基层 农村 行政村 市县 县区 县乡 区县 省市 省市县 市县区 各级'.split(' '),
)

/** Before 市 they make another word of it, as before 区: 城市, 上市, 社区. */
export const notLevelAfter: Readonly<Record<string, string>> = {
  区: '社城小园辖景郊市街灾牧校地库林新老片厂矿',
  市: '城都超夜上门股楼集',
  州: '约',
}

/** Stems that make no name: 上市公司, 人民医院. */
export const genericStems = new Set(
  '公司 会计师 律师 全日制 高科技 上市 民营 国有 外资 大型 中小 中小型 相关 有关 房地产 保险 互联网 科技 物业 旅行 快递 网络 电商 影视 广告 建筑 运输 出租车 人民 中心 定点 附属 民办 公办 重点 高等 专科 职业 农村 乡镇 城市 商业 地方 基层 上级 下级 各级 所在 当地 本地 全国 外国 国外 国内 机关 学校 志愿者 行业 专业 业主 村民 社区 业务 跨国 母 子 总 分 控股 中外 合资 大 中 小 老 新 其他 许多 不少 一些 全体 多个 国际 党 团 县级 市级 省级 村级 乡镇级 企业 单位 街道 公共 公益 民间 慈善 红军 希望 全镇 全县 全市 全省 全区 乡 村 镇 县 市 州 省 区 旗 中国 国家 中央'.split(
    ' ',
  ),
)
