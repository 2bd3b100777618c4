/** What pages print around their articles, the way sites of every kind word it. */
export const navigation =
  '首页 要闻 本地 社会 民生 文化 教育 健康 体育 财经 图片 视频 评论 旅游 房产 汽车 科技 专题 副刊 天气'.split(
    ' ',
  )
export const navigationAbroad = '首页 即时 政治 国际 生活 地方 财经 体育 娱乐 评论 健康 影音 副刊'.split(' ')
export const sections = '本地新闻 社会民生 县市区 乡镇动态 文化生活 基层快讯 民生要闻'.split(' ')
export const sectionsAbroad = '生活 地方 社区 文化 港闻 社会'.split(' ')
export const pathLeads = ['您的位置：', '当前位置：', '您所在的位置:', '您现在的位置：', '']
export const pathSeparators = [' > ', '>>', ' >> ', '>', ' » ']

export const controls = [
  '字号：大 中 小',
  '【字体：大 中 小】',
  '分享到：',
  '打印 收藏 分享',
  '【打印本页】【关闭窗口】',
  '放大 缩小 默认',
  '微信 微博 QQ空间',
  '分享给更多人',
  '扫一扫分享到朋友圈',
  'A+ A-',
  '点击查看大图',
  '展开全文',
  '我要评论 收藏 纠错',
]
export const controlsAbroad = [
  '字级：小 中 大',
  '分享 列印 看更多',
  'Facebook',
  'Line',
  '分享到脸书',
  '复制链接',
]

export const otherBlocks = [
  '相关新闻',
  '推荐阅读',
  '热门推荐',
  '相关阅读',
  '猜你喜欢',
  '热点新闻',
  '新闻推荐',
  '延伸阅读',
]
export const otherBlocksAbroad = ['延伸阅读', '相关新闻', '热门新闻', '相关文章']

/** `{paper}` is the site's name. */
export const notices = [
  '{paper}版权所有 未经书面授权不得转载',
  '版权所有：{paper} 未经许可禁止复制或镜像',
  '免责声明：本文仅代表作者观点，与本网无关。',
  '凡注明来源为{paper}的稿件，转载时请保留出处。',
  '主办单位：{paper}编辑部 技术支持：虚构软件工作室',
]
/** Closing words of aggregators about themselves. */
export const taglines = [
  '{paper}，每天陪您看看身边的事。讲邻里的故事，听街坊的声音，欢迎常来坐坐。',
  '{paper}新闻，不赶时间。四季里的田野，巷子里的灯火，都在这里等您。愿您读得安心。',
]
/** Snippets that a teaser cuts off. */
export const cuts = ['...', '……', '…']
