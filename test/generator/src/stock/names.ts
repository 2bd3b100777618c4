/** Parts of invented names. All keep one form when the script changes with or without their company. */
export const surnames = [
  ...'陈林黄张李王吴刘蔡杨许郑谢洪郭邱曾廖赖徐苏庄吕江何罗高潘简朱钟彭詹胡施沈余卢梁赵颜柯翁魏孙戴宋方邓杜傅侯曹薛丁卓马唐蓝冯姚石纪程汤田姜汪白邹尤巫韩龚严袁金童陆夏柳邵钱倪温俞',
]
export const givenNames = [
  ...'明华平文英国建志秋兰玉春晓雨晴阳川山河海波涛林森柏青云霞月星辰宇轩怡静雅慧敏佳丽娟芳芬梅荷菊莲桂香兴旺福康安宁泰祥和庆瑞德义仁礼信诚真善美思念忆永恒久远航帆扬立新民生根',
]

/** Heads of invented towns and villages. */
export const townStems =
  '青溪 石桥 柳湾 白沙 榆林 双井 南渡 河口 枫岭 竹坪 茶亭 铜锣 旧堡 望江 杏园 三岔 红岩 草海 马蹄 清水 桐花 芦塘 大坪 雁滩'.split(
    ' ',
  )
export const villageStems =
  '上湾 下坝 前营 后岭 老鹰 梨树 磨盘 石头 水车 半坡 长塘 月亮 杨柳 团山 沙坪 枣林 井头 龙潭 木瓜 岩脚 桃源 新屋 瓦窑 鸭塘'.split(
    ' ',
  )

/** Heads of invented papers and sites. */
export const paperStems =
  '云岭远山 榆河 白鹭滩 望江楼 松湖 南渡口 青石巷 半坡 海岬 枫林渡 桐花 雁归 石榴园 清水湾 长堤 北窗 听雨 麦浪 星河渡 竹溪谷'.split(
    ' ',
  )
export const paperEndings = '日报 晚报 时报 都市报 晨报 商报'.split(' ')
export const siteEndings = ['新闻网', '在线', '网']
export const agencyStems = '远山 海岬 北窗 长堤 星河 雁归'.split(' ')

export const organisations =
  '县图书馆 县文化馆 县水利局 县交通运输局 县农业农村局 市体育总会 县供销社 县妇联 镇卫生院 县总工会 市环卫中心 县林草局 县教育局 市志愿者协会'.split(
    ' ',
  )
