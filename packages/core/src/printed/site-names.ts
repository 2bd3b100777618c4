/** What a website's own name ends in. */
const siteName =
  /(?:网|在线|日报|晚报|晨报|时报|商报|都市报|电视台|广播电台|传媒|头条|门户|之窗|热线|网站|融媒|通讯社|新闻|报|周刊|客户端|发布)$/

/** Whether a name, folded, reads like that of a website or a paper. */
export const isSiteName = (folded: string): boolean => siteName.test(folded) && folded.length <= 16
