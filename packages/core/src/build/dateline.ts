import { foldText } from '../fold.ts'
import { spansOf } from '../passage.ts'
import type { Block, Dateline, Stated } from '../types.ts'

const agencies =
  '新华社|新华网|中新社|中新网|中国新闻社|中央社|人民网|央视网|路透社|法新社|美联社|塔斯社|共同社|俄新社|德新社'
const wire = new RegExp(
  `^[\\s(【〔\\[]*(${agencies}|[㐀-鿿a-z]{1,10}(?:社|报|网站?|中文站|电视台))\\s?([㐀-鿿·]{0,12}?)(\\d{1,2}月)?(\\d{1,2}日)?(?:专?电|(?<=日)(?:讯|消息|报[道导]))(?=[\\s(】〕\\])(记者通]|$)`,
)
const paperReport =
  /^[\s(【〔[]*([㐀-鿿]{1,10}(?:报|网|台|社))\s?([㐀-鿿]{0,6}?)(?:专讯|讯|消息|报道)(?=[\s(】〕\])])/
const own = /^(?:本报|本网|本社|本台|我报)/

/** The dateline (电头) that a body's first paragraph opens with; it stays in its paragraph. */
export function readDateline(block: Block | undefined): Stated<Dateline> | null {
  if (!block) return null
  const folded = foldText(block.text)
  const match = wire.exec(folded) ?? paperReport.exec(folded)
  if (!match) return null
  const [all, agency = '', place = '', month, day] = match
  const credited = /^记者[㐀-鿿]{2,3}(?=[㐀-鿿]{2})/.exec(place)?.[0] ?? ''
  const printed = (part: string | undefined, from: number) => {
    const at = part ? folded.indexOf(part, from) : -1
    return at < 0 || !part ? null : block.text.slice(at, at + part.length)
  }
  const start = folded.indexOf(agency)
  const date = `${month ?? ''}${day ?? ''}`
  return {
    value: {
      agency: own.test(agency) ? null : printed(agency, 0),
      place: printed(place.slice(credited.length), start + agency.length + credited.length),
      date: date === '' ? null : printed(date, start + agency.length),
    },
    spans: spansOf(block, start, all.trimEnd().length),
    certainty: 'stated',
    rule: wire.test(folded) ? 'wire-dateline' : 'paper-dateline',
  }
}
