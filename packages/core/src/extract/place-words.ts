/** Words that hide a name: they are read first, so that no name is found across or inside them. */
export const blockers = (
  '长治久安 长白山 中山先生 中山大学 中山舰 中山公园 中山医院 中山狼 峨眉山 出海口 入海口 新乡村 新乡镇 新乡贤 新乡土 境内江 乡镇江 普通 交通 流通 畅通 沟通 重大 盛大 伟大 巨大 广大 扩大 强大 加大 最大 壮大 关怀 非常 平常 经常 正常 日常 确保 保障 集中 组成 建成 完成 形成 黄金 ' +
  '山中 市长 县长 省长 区长 校长 部长 州长 大理石 朝阳产业 朝阳行业 三明治 北京时间 上海合作组织 上海合作 中山装 中山陵 孙中山 黄河源 三江源 天水利 光明日报 新华网 新华社 新华通讯社 新华书店 新华每日电讯 解放日报 新民晚报 新安晚报 ' +
  '公安局 公安厅 公安部 公安机关 公安系统 公安 市公安 同心同德 同心协力 齐心 开封条 来宾馆 宾馆 日照时 安康宁 平安建设 平安中国 东方红 东方航空 东方卫视 江南水乡 江南 河西走廊 黄山毛峰 玉树临风 ' +
  '南海诸岛 南海舰队 南海问题 北海道 北海舰队 北海公园 东海舰队 西湖大学 青海湖 洞庭湖 鄱阳湖 太湖流域 中国海洋 全国 西部 中部 东部 北部 南部 海南岛 西藏路 兰州拉面 大庆祝 ' +
  '中和 温和 缓和 饱和 调和 组织 集体 文化 文明 教育 东南亚 东南 西南 西北 东北 阿里巴巴 佛罗里达州 佛罗里达 内华达州 山东麓 山西麓 山东侧 山西侧 创新城 长江南 长江北 珠江口 黄河口 山海关 大海 北京东路 南京东路 南京西路 南京路 中关村 内蒙古高原 青藏高原 青山绿水 绿水青山'
).split(' ')

/** District names that any town may have: with their city before them only. */
export const genericDistricts =
  '新城 老城 城中 城东 城西 城北 城关 新市 市中 市北 市南 河东 河西 江北 江南 站前 中原 友好 郊 港口 海港 西市 古城 新建 新华 和平 建设'.split(
    ' ',
  )

/** Countries whose places have names like those here: 美国德州. */
export const countries =
  '美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 加拿大 澳大利亚 新西兰 印度 越南 泰国 缅甸 老挝 蒙古国 墨西哥 巴西 意大利 西班牙 新加坡 以色列 伊朗 伊拉克 叙利亚 乌克兰'.split(
    ' ',
  )

/** After a short name: a street or house called by it. */
export const streetWords = '路 街 大道 大街 巷 大桥 大酒店 饭店 大厦'.split(' ')

/** After the short name of a county: a river, a lake or a temple called like it. */
export const waterWords = '河 湖 江 寺 庙 岛 水库'.split(' ')

/** What follows where such a name is the word after all: 资源丰富, 共和国, 富裕起来. */
export const wordTails: Readonly<Record<string, string>> = {
  资源: '丰优配利整共开枯保型综浪匮环禀节',
  公安: '干民机部系分厅局警人队工战',
  共和: '国党制',
  富裕: '起型程之',
  互助: '组合小互会资',
  平安: '建中法社健无家',
  光明: '磊正大前未',
  和平: '发解共统稳环年与',
  友谊: '赛地长万之',
  前进: '道方步中的',
  团结: '协奋一合带拼',
  日照: '时强充率量',
  安康: '幸家平',
  朝阳: '产升般行',
  白银: '价期市',
  温泉: '酒度水旅',
  东方: '文红世美巨',
  红旗: '渠飘招手轿',
}

/** After a name that is a word too: 红旗小学 need not stand in 红旗区. */
export const schoolWords = '幼儿园 小学 中学 大学 学校'.split(' ')

/** Names of prefectures that are words oftener than places. */
export const commonWords =
  '阿里 安康 白银 日照 来宾 朝阳 海东 海西 海北 海南 大同 通化 和田 双鸭 保山 怒江'.split(' ')

/** What foreign names are written with: a name inside two of these characters and more is no place of this country. */
export const transliteration =
  '亚阿巴比伯博布查达德迪多尔法菲佛夫弗哥格哈赫基吉加卡凯科克库拉莱兰勒雷里利林路卢洛罗马麦曼梅美米姆纳内尼努诺欧帕佩皮普奇乔萨塞沙史斯苏索塔泰特提图瓦威维温沃乌希夏休雅伊因约扎詹珍朱兹'

/** What organisations end in whose names begin with a place but who do not speak for it. */
export const bodyWords =
  '公司 集团 大学 学院 医院 银行 军区 事务所 日报 晚报 早报 时报 商报 快报 证券报 青年报 报社 研究所 研究院 证券交易所 协会 联合会 商会 机场 卫视 电视台 俱乐部 出版社 农庄 度假区 观光园 博物馆 图书馆 基地 中心 部队 专卖店 分所 支行 分行'.split(
    ' ',
  )

/** What ends the name of an organisation, or shows that there is none. */
export const notInBodyNames =
  '的在与和及了等从到将对向把被共已也都是有成立设开举办来去至由给让各全某召,。;:!?、“”‘’()《》 0123456789'

/** After 省, 市, 县: an organ of that level. */
export const organWords =
  '委 政府 纪委 人大 政协 公安 卫健 卫生 教育 科技 财政 妇联 总工会 团委 红十字 住建 交通 气象 税务 市场 组织部 宣传部 直 发展 自然 农业 文 民政 司法 非公 残联 工商 统计 审计 水利 林业 体育 医 融媒 应急 城管'.split(
    ' ',
  )

/** Before a name: help comes from there or goes there, but what follows is not about it. */
export const asideBefore = '来自 支援 增援 驰援 援助 对口 感谢'.split(' ')
