/** Sentences that any story may hold. `{quote}` is what someone says, without marks. */
export const general = [
  '“{quote}。”{who}说。',
  '{who}说：“{quote}。”',
  '“{quote}！”站在一旁的{who}接过话头，周围的人都笑了。',
  '谈到下一步打算，{who}想了想说，“{quote}”。',
  '下一步，{p}打算把这套做法推到另外{n}个乡镇。',
  '{day}，{c}在{p}开了一次现场会，各县来的人看了{n}个点。',
  '据了解，{p}为此拨出{wan}万元，分{cn}年用完。',
  '{t}负责此事的{who}介绍，眼下最缺的是人手，其次才是钱。',
  '也有居民提出不同看法，认为开放的时间还应当再长一些。',
  '统计显示，{p}参加的居民已有{w}人次，平均每天{nn}人次。',
  '这件事在{q}也做过，只是规模小得多。',
  '到{month}月底，{t}还有{n}个村没有轮到，排期表贴在了村口。',
  '采访结束时天色已晚，{who}锁好门，骑上车往{v}去了。',
  '{org}的{who}每个月来看一次，带来的意见都记在一个蓝皮本子上。',
  '去年同一时候，来的人只有现在的一半。',
  '{v}的老人们说不出大道理，只说日子比从前方便了。',
]
/** How a subhead may be numbered. */
export const ordinals = ['一', '二', '三', '四', '五', '六']
