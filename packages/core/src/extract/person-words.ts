import { transliteration as foreignPlaces } from './place-words.ts'

/** Titles that only follow a name. */
export const titlesAfter = new Set(
  '先生 女士 小姐 同志 同学 大爷 大妈 奶奶 爷爷 阿姨 叔叔 师傅 老师'.split(' '),
)

/** Roles that name many more often than one: a name of two after them needs a mark behind it. */
export const collectiveRoles = new Set(
  '干部 党员 青年党员 老党员 村民 居民 市民 农民 农户 牧民 渔民 贫困户 工人 职工 员工 学生 大学生 教师 医生 护士 战士 军官 民警 辅警 交警 志愿者 社工 社区工作者 驻村干部 村干部 网格员 专家 学者 司机 驾驶员 乘客 游客 商户 业主 顾客 网友 队员 运动员 选手 球员 代表 议员 委员 法官 检察官 律师 记者 同志 演员 编辑'.split(
    ' ',
  ),
)

/** Posts that have deputies. */
const deputised = (
  '主席 总理 总统 部长 省长 市长 县长 区长 州长 镇长 乡长 局长 厅长 处长 科长 所长 站长 队长 院长 校长 会长 秘书长 司长 ' +
  '署长 主任 书记 组长 董事长 总经理 总裁 行长 总设计师 研究员 教授 主任医师'
).split(' ')

/** Posts, professions and callings that stand before or after a person's name, Simplified. */
export const roles = [
  ...collectiveRoles,
  ...titlesAfter,
  ...deputised.flatMap((post) => [post, `副${post}`]),
  ...(
    '总书记 国家主席 首相 村长 支队长 大队长 中队长 园长 馆长 社长 台长 理事长 参赞 公使衔参赞 领事 总领事 党支部书记 党总支书记 ' +
    '党委书记 党委副书记 党工委书记 支部书记 第一书记 常委 班长 团长 政委 营长 连长 排长 参谋长 司令员 指导员 教导员 司令 士官 ' +
    '经理 首席执行官 ceo cfo coo cto 创始人 负责人 发言人 新闻发言人 法定代表人 总监 主管 厂长 车间主任 分析师 财长 ' +
    '外长 防长 工程师 总工程师 高级工程师 技术员 技师 特级技师 高级技师 联合创始人 合伙人 设计师 院士 讲师 导师 博士 博士生 硕士 ' +
    '研究生 班主任 辅导员 主治医师 医师 护士长 药师 审判长 警官 警员 警长 消防员 干事 店主 老板 通讯员 特约记者 见习记者 主编 ' +
    '总编辑 主持人 导演 歌手 作家 诗人 画家 艺术家 教练 主教练 总教练 领队 前锋 后卫 门将 裁判 冠军 世界冠军 立委 大使 发展商 ' +
    '嫌疑人 犯罪嫌疑人 被告人 被告 原告 死者 伤者 受害人 被害人 当事人 目击者 负责同志'
  ).split(' '),
]

/** Titles that only one person holds, so that a name of three may stand before them in the middle of a clause. */
export const soleTitles = new Set('总书记 国家主席 主席 总理 总统 首相 董事长 首席执行官'.split(' '))

/** Verbs of saying and the like that follow the name of somebody who acts. */
export const saying =
  '说 表示 介绍 告诉 指出 强调 认为 坦言 透露 回忆 感慨 直言 解释 称 道 补充 回答 告诉记者 呼吁 提醒 建议 写道 笑着 主持 出席 作为 担任 率 带领 前往 参加 宣布 致辞 讲话 发言'.split(
    ' ',
  )

/** What may stand right after a name, besides marks, verbs and roles. */
export const afterName =
  '的在和与及等是为将对向从被把也都还就又才却说道称率任带以曾正已则让给来到去于一二两三今昨因由同'

/** Surnames that are ordinary words far more often. */
export const wordySurnames =
  '信万法都时任家充包解干通明代满安党后能于方成支经关常平全白高公应国文步那查相习江海红南北东西古农易居利言元路计司管年爱车武游谷水空双通终仅如若为多'

/** Characters that no given name has. */
export const notInNames =
  '们名个各级的了在和与及以将被把就都也还这那不没很最更再又你他她它是无里内间秒元万亿某乡镇村区站社组织责部委局等或'

/** What foreign names are written with. */
export const transliteration = `${foreignPlaces}埃艾安奥白保鲍贝本彼宾波戴黛丹道得登蒂丁杜俄厄恩费芬福盖甘冈高戈葛古海汉豪亨胡华霍贾杰金坎康考肯孔昆朗劳黎理丽莉连伦麻玛迈芒门蒙密明莫默穆奈南妮涅宁纽派潘彭平齐契恰切琼丘热若撒桑瑟森珊舍圣施什坦汤唐廷托万旺韦文翁武西锡肖谢辛欣修许雪逊延扬耶叶英尤雨泽芝佐卓丝茜娃娜买孜木江汗依拜次仁旦增`

/** What follows 姓 where somebody is called by the surname alone: 李姓男子. */
export const surnamedOnly =
  '男子 女子 男童 女童 妇人 妇女 老翁 老妇 夫妇 青年 少年 少女 男 女 驾驶 骑士'.split(' ')

/** Surnames that are function words: in running text they are no names. */
export const functionSurnames = '有或向和从于为以与'
