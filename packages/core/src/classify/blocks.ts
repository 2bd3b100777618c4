import type { CleanLine } from './cues.ts'

const text = (line: CleanLine) => line.folded

/** Names of blocks that hold other articles. */
const otherArticles =
  /^(?:[■●▍|>【[\s]*)(?:(?:新闻|相关|推荐|热门|热点|精彩|图文|最新|本站|编辑|猜你|延伸|今日|更多|大家|网友|即时|本周|一周|头条|视频|专题|图片|为你|为您|看过|其它|其他|点击|阅读|近期|特别|独家|重点|滚动)(?:的)?){1,2}(?:推荐|阅读|新闻|文章|资讯|报道|链接|专题|内容|图集|喜欢|热点|排行|排行榜|关注|要闻|头条|视频|精选|话题|图文|图片|点击|动态)?(?:的)?[:】\]\s>›»+]*(?:more|更多)?[:\s>›»]*$/
const exactBlocks = new Set(
  '导读 热词 热帖 炫图 友情链接 合作媒体 网友评论 新闻评论 我要评论 评论 相关附件 标签 关键词 往期回顾 网友回应 留言 聚焦新闻'.split(
    ' ',
  ),
)
const indexBlocks =
  /^(?:(?:标题|版面|本期|本版|文章|报纸|全部)(?:其他|其它)?(?:导航|目录|导读|列表|新闻|标题|文章)|本报标题)[:\s]*$/
const noticeBlocks =
  /^[【[]?(?:版权声明|免责声明|特别声明|版权与免责声明|声明|郑重声明|网站声明|(?:留言|评论|发言|跟帖)(?:规则|须知|规范))[】\]]?[:\s]*$/

/** What others read, and what someone of the page recommends. */
const recommended =
  /^(?:(?:其他人|大家|网友|他们)(?:也|都|还){0,2}在?(?:看|读|搜)|[你您](?:可能|也许)(?:还|也|会){0,2}(?:想看|喜欢|感兴趣)|[㐀-鿿]{0,3}(?:总编|主编|编辑|小编)(?:推荐|精选))[:\s]*$/

/** Whether a line is the heading of a block of other articles. */
export function isOtherArticlesBlock({ folded }: CleanLine): boolean {
  return (
    otherArticles.test(folded) || recommended.test(folded) || exactBlocks.has(folded.replace(/[:\s■●▍]/g, ''))
  )
}

/** Whether a line is the heading of the list of pages and titles. */
export const isIndexBlock = (line: CleanLine): boolean => indexBlocks.test(text(line))
/** Whether a line is the heading of a legal notice. */
export const isNoticeBlock = (line: CleanLine): boolean => noticeBlocks.test(text(line))
