import type { temporaryApi } from './temporary-api.ts'

const paper = (county: string, teams: string) => `${county}的书箱走进村
2031-05-06 来源:长桌晚报
${county}今年组建志愿服务队${teams},把书箱送到村口的灯下。县委书记陈远山说:“灯火点亮归途。”《书箱守则》随书箱一起送到。
`
/** For tests: adds the articles anji, deqing and huzhou, each with a number of teams in a place of its own. */
export async function addTeams(post: Awaited<ReturnType<typeof temporaryApi>>['post']): Promise<void> {
  const papers = [
    ['anji', '安吉县', '25支'],
    ['deqing', '德清县', '30多支'],
    ['huzhou', '湖州市', '120支'],
  ] as const
  for (const [id, place, teams] of papers) {
    const body = JSON.stringify({ id, text: paper(place, teams) })
    await post('/v1/articles', body, { 'content-type': 'application/json' })
  }
}
