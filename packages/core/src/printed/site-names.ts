/** What a website's own name ends in. */
const siteName =
  /(?:网|在线|电视台|广播电台|传媒|头条|门户|之窗|热线|网站|融媒|通讯社|新闻|报|周刊|客户端|发布|官方账号|人民政府)(?<![通简公海举预汇情播]报)$/

/** The news of a section, not of a place or site. */
const section =
  /^(?:体育|社会|国内|国际|本地|地方|财经|娱乐|科技|时政|即时|最新|图片|生活|军事|教育|文化|综合|相关|热点)新闻$/

/** Whether a name, folded, reads like that of a website or a paper. */
export const isSiteName = (folded: string): boolean =>
  folded.length <= 16 && siteName.test(folded) && !section.test(folded)

const address =
  /^(?:https?:)?(?:\/\/)?(?:www\.)?(?:[a-z0-9-]{1,30}\.){1,4}(?:com|cn|net|org|tw|hk|gov|info|cc)\/?$/

/** Whether a word is the bare address of a website. */
export const isAddress = (word: string): boolean => word.includes('.') && address.test(word)
