/** Words that sentences of planted corpora are drawn from: many, so that two of them are hardly alike by chance. */
const words = (list: string) => list.trim().split(/\s+/)

export const times = words(
  '清早 傍晚 入夜后 上周 开春以来 雨停以后 集市散场时 农闲时节 天亮之前 前些日子 去年冬天 逢五逢十 晌午 汛期过后 收秋那阵 昨晚 头一场雪落下后 每逢初一 茶歇工夫 整个夏天',
)
export const people = words(
  '老船工 守渡人 采茶的姑娘 卖豆腐的老人 管水的青年 修钟的师傅 放鸭人 养蜂的夫妻 木匠 铁匠铺的学徒 邮差 祠堂的看门人 教书先生 打更人 竹编艺人 酿酒的婆婆 摆渡的兄弟 赶集的货郎 水站站长 书屋管理员 牧羊少年 磨坊主人 唱戏的班子 石匠 药铺掌柜 扎灯的艺人 看林人 挑夫 染布的女工 补锅匠',
)
export const deeds = words(
  '搬来 修好 擦亮 数清 借走 换下 送到 画出 晾干 扛上 收进 摆开 补齐 量过 写下 寄出 拆掉 漆成 包好 点起 锁住 移走 铺平 捡回 拼成 称过 系牢 洗净 留下 念完',
)
export const things = words(
  '旧书架 煤油灯 竹排 水尺 铜钟 陶罐 渔网 石碑 账本 木梯 糖画 风车 秧马 纸鸢 船桨 棉被 茶篓 皮影 算盘 铁锅 蓑衣 草帽 磨盘 花轿 鼓架 地图册 老照片 药箱 水车 戏服 蜂箱 砚台 灯笼骨架 扁担 油布 种子袋 门环 窗花 鱼篓 瓦当',
)
export const places = words(
  '桥洞底下 祠堂门口 渡口石阶 晒谷场 老槐树旁 茶山半腰 水库坝顶 旧粮仓 戏台后面 村小操场 河湾深处 磨坊屋檐 码头仓库 集市拐角 竹林边上 山神庙前 药铺柜台 邮局门廊 水站值班室 藕塘岸边 染坊院子 碾子房 驿道岔口 钟楼顶层 观景亭里 果园篱笆外',
)
export const manners = words(
  '不声不响地 一件一件地 慢悠悠地 抢在雨前 趁着月色 照着图纸 凭着记性 轮着班 小心翼翼地 吹着口哨 按先来后到 头也不抬地 搭着伴 隔着河喊着话 一笔一画地 逐户问过以后 踩着露水 歇了三回才',
)
export const outcomes = words(
  '谁也没有多问一句 邻居都来搭手 账上少了两文钱 狗叫了半夜 孩子们围了一圈 连最挑剔的人也点头 只剩下一把钥匙 第二天又照样来过 风一吹就响 后来被抄进了县志 说好明年还来 路过的人都停下脚步 价钱一直没有变 好在没有人受伤 鞋底磨出了洞 反倒比原先更结实 把名字刻在了背面 灯亮到后半夜 茶凉了也没人添 雨水顺着瓦沟流走',
)
export const remarks = words(
  '照他的说法 据在场的人讲 村里的老话说 按规矩 听起来不难 其实费了不少周折 算下来 说到底 换了别处 依着旧例 打那以后 这样一来',
)

/** Formulas that any article may have, copy or not. */
export const slogans = [
  '渠水就是粮食，闸门就是粮仓',
  '灯有人添、桥有人修、路有人扫',
  '一盏灯照一条路，一条心走一座山',
  '把书箱送到渡口，把灯火留在村头',
]
/** Openings and closings that papers repeat. */
export const boilerplate = [
  '本报讯　记者从县文化馆了解到，',
  '连日来，各村认真落实灯火巡护的要求，',
  '据介绍，下一步还将继续完善相关安排，让更多乡亲用得上、用得好。',
]
