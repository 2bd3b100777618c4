import type { temporaryApi } from './temporary-api.ts'

const places = ['村口的梨树下', '河对岸的磨坊里', '老船工的小屋前']

const text = (i: number) => `第${i}盏灯笼照亮渡口
2031-0${i + 3}-06 来源:第${i}晚报
${places[i]}坐满了人,大家都说灯火点亮归途,安吉县第${i + 1}盏灯笼挂上竹竿的时候,谁也没有先走开。船靠了岸,月亮升过桥洞。
`

/** For tests: adds the articles p0, p1 and p2, which share a sentence that each prints in a place of its own. */
export async function addLanterns(post: Awaited<ReturnType<typeof temporaryApi>>['post']): Promise<void> {
  for (const i of places.keys()) {
    await post('/v1/articles', JSON.stringify({ id: `p${i}`, text: text(i) }), {
      'content-type': 'application/json',
    })
  }
}
