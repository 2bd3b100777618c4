import { describe, expect, test } from 'vitest'
import { segmentText } from '../segment.ts'
import { cleanLines } from './cues.ts'
import { ruleOf } from './furniture.ts'

/** `label rule` that a line has by itself, or null. */
function check(text: string): string | null {
  const [line] = cleanLines(text, segmentText(text), [])
  const rule = line && ruleOf(line)
  return rule ? `${rule.label} ${rule.id}` : null
}

const known: Record<string, readonly string[]> = {
  'control symbols-only': ['***', '1 2 3', '| / -', '— END —'],
  'control markup-debris': ['<div class="x">', '<br/>'],
  'breadcrumb position-path': [
    '您的位置：首页',
    '当前位置: 首页 > 乡村',
    '你现在的位置：柳溪网>>乡村>>正文',
    '首页 » 乡村 » 夜校',
    '柳溪新闻网 正文',
    '乡村 > 夜校',
    '渡口 → 桥头 → 夜校',
    '首頁 > 鄉村 > 夜校',
  ],
  'jump page-jump': ['下转第3版', '（上接第2版）', '■转03版', '上接二版', '下轉A3版'],
  'sectionLabel index-block': ['标题导航', '版面目录', '本版新闻', '標題導航'],
  'notice notice-block': ['版权声明', '【免责声明】', '评论规则'],
  'sectionLabel other-articles-block': [
    '相关新闻',
    '推荐阅读>>',
    '猜你喜欢',
    '其他人也在看',
    '你可能还想看',
    '值班总编推荐',
    '【热门推荐】',
    '最新图文',
    '>>> 相关阅读',
    '延伸閱讀',
  ],
  'pager pager-words': ['上一篇：渡口', '下一条', '当前版：03版', '1 2 3 下一页 尾页', '« 上一版 下一版 »'],
  'index edition-list': ['01版：要闻', '第3版：副刊', 'A3版:渡口'],
  'caption caption-form': [
    '◎ 图：@柳溪夜校截图',
    '图像来源，柳溪晚报',
    '图据柳溪晚报',
    '图片来自网络',
    '供图/柳溪夜校',
    '图片：柳溪晚报',
    '图像加注文字，',
    '◎ 老篾匠提着马灯走进教室。/图：柳溪晚报',
    '旧粮仓 图片来源：柳溪晚报',
    '图为渡口',
    '▲渡口的灯',
    '渡口的灯亮了。方敏摄',
    '（资料图）',
    '图片说明：渡口',
    '上图：渡口',
    '图注：渡口的灯亮了',
    '老篾匠方敏. 图片来自夜校',
    '渡口的灯亮了。（图翻摄自夜校网页）',
    '渡口的燈亮了。 （夜校提供） 本社記者方敏柳溪傳真 120年5月6日',
  ],
  'byline byline-form': [
    '记者 方敏',
    '编辑：方敏',
    '□ 方敏',
    '（通讯员 何佳）',
    '責任編輯：方敏',
    '方敏 文/图',
  ],
  'meta meta-form': [
    '2031-05-06 07:08 来源：柳溪晚报',
    '来源：柳溪晚报',
    '原标题：渡口',
    '6日 星期二',
    '2031-05-06 07:08发布于渡口柳溪晚报官方账号',
    '本文来源于柳溪晚报 2031-05-06 07:08',
    '07:08',
    '发布时间：2031-05-06',
    '柳溪晚报 2031年5月6日',
    '柳溪晚报 2031-05-06 07:08 柳溪晚报官方账号',
    '2031年5月6日 星期二 第03版：要闻',
    '來源：柳溪晚報',
    'posted @ 2031-05-06 07:08 渡口人 阅读(78) 评论(2) 收藏',
  ],
  'control control-words': [
    '【字号 大 中 小】',
    '打印 关闭',
    '分享到： 微信 微博',
    '扫码关注',
    '返回首页',
    '大字体 小字体 分享到：',
    '点击图片查看大图',
    '点击上方“柳溪夜校”关注我们',
    '阅读 539',
    '字體：大 中 小',
  ],
  'teaser title-behind-label': [
    '延伸阅读：桥头石狮搬家',
    '相关报道>>桥头石狮搬家',
    '【推荐阅读】：渡口的老船',
    '看更多：桥头石狮搬家',
    '你可能感興趣：渡口的老船',
    '视频：老篾匠教编鱼篓',
  ],
  'teaser aged-entry': ['柳溪晚报·2 天前', '渡口新聞 · 19 小時前', '3小时前'],
  'masthead paper-name': ['柳溪新闻网', '柳溪日报', '柳溪電視台', '柳溪晚报网络版', '柳溪县人民政府'],
  'notice notice-words': [
    '版权所有 柳溪网',
    '主办：柳溪镇',
    '未经许可不得转载',
    'ICP备123号',
    'Copyright 2031',
    '自杀防治谘询专线：0800-000000',
    '★《渡口晚報》關心您：再給自己一次機會',
    '想看更多新闻吗？欢迎下载渡口APP，还能抽灯笼：',
    '您所瀏覽的新聞已過期限，建議您加入會員。',
    '登录后可查看全文',
    '特别声明：文中的话由作者自己负责，平台只做信息存储服务。',
    '欢迎关注柳溪镇公众号，每天看灯',
    '作者简介：何小佳，柳溪镇文化站站长，写过许多竹编的故事。',
    '功能介绍 与您一起看灯，听渡口的故事！',
    '本文首发于柳溪夜校公众号',
    '本网站所刊文字，不代表柳溪社和柳溪网观点。',
  ],
  'nav nav-words': ['登录 注册', '首页', '乡村 渡口 桥头 夜校', 'News Sports Video Live', '关于我们'],
}

describe.each(Object.entries(known))('%s', (rule, lines) => {
  test.each(lines)('%s', (line) => expect(check(line)).toBe(rule))
})

describe('no rule', () => {
  test.each([
    '柳溪镇夜校开讲竹编课',
    '关注渡口老人晚年夜校又添一门课',
    '傍晚六点，柳溪镇的夜校亮起灯。',
    '他站在渡口 > 桥头的方向，等船。等灯。',
    '接下来的第3版画册已经印好',
    '推荐一本好书',
    '渡口日报社的灯亮了一夜',
    '下一篇文章写什么，老篾匠还没有想好，他先去渡口看灯。',
    '编辑部的灯亮了一夜，渡口的船来了又走。',
    '来源不明的灯照亮渡口',
    '2031-05-06，灯亮了。船来了。',
    '2031-05-06 渡口的老船翻新完工',
    '2031-05-06 渡口 老船 翻新 完工 灯亮 船来 人上岸',
    '图书馆的灯亮了',
    '声明一下午才写完',
    '村民把课表下载到手机上，照着学编鱼篓。',
    '他珍惜夜校的每一堂课，专线巴士停了就走着来。',
  ])('%s', (line) => expect(check(line)).toBeNull())
})

test('a long sentence may speak of rights once', () => {
  const sentence =
    '老篾匠说，版权所有这四个字，他是在夜校学会写的，那天下着雪，三十位村民围着马灯，一笔一画地跟着写，'
  expect(check(`${sentence}写完才肯回家，第二天又带了自己编的灯罩来上课。`)).toBeNull()
})

test('linked-words, linked-title: lines of HTML that are links, headings apart', () => {
  const linked = (text: string, linkDensity: number, tag = 'li') => {
    const [line] = cleanLines(text, segmentText(text, [{ tag, linkDensity, hints: '', part: 0 }]), [])
    const rule = line && ruleOf(line)
    return rule ? `${rule.label} ${rule.id}` : null
  }
  expect(linked('渡口', 1)).toBe('nav linked-words')
  expect(linked('渡口的老船翻新工程完成', 1)).toBe('teaser linked-title')
  expect(linked('渡口的老船翻新工程完成', 0.5)).toBeNull()
  expect(linked('渡口的老船翻新工程完成', 1, 'h1')).toBeNull()
})

test.each(['■下转第3版 坐得住，课开到春天。', '更多村民住进新房', '直播间里卖鱼篓'])(
  'a word of furniture is not the whole line: %s',
  (text) => {
    expect(check(text)).toBeNull()
  },
)
