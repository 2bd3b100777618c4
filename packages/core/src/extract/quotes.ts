import type { Span } from '../types.ts'
import type { View } from './regions.ts'

/** Words that announce speech before an opening mark, or report it after a closing one. */
const announce =
  /(?:说|道|表示|告诉|介绍|强调|指出|回答|喊出|喊响|喊道|坚称|誓言|承诺|自觉做到|感慨|直言|坦言|透露|认为|写道|呼吁|问|称|云|曰)[^,。;!?:“”]{0,8}[:,]?$/
const report =
  /^,?[^,。;!?:“”]{0,12}(?:说|道|表示|告诉|介绍|强调|指出|誓言|成为|坦言|感慨|直言)|^,[^,。;!?:“”]{0,40}(?:说|表示|告诉|介绍|强调|指出|认为|透露|称|补充|解释|回忆)/

/**
 * Speech, oaths and declarations in quotation marks, the marks excluded: what holds a sentence or is announced or
 * reported as speech. Names, metaphors and slogans of a scheme are none.
 */
export function findQuotes({ text, regions }: View): Span[] {
  const quotes: Span[] = []
  let end = 0
  for (const region of regions) {
    if (region.open !== '“' && region.open !== '「') continue
    if (region.start < end) continue
    const inner = text.slice(region.start, region.end)
    const before = text.slice(Math.max(0, region.start - 24), region.start - 1)
    const after = text.slice(region.end + 1, region.end + 50)
    const closed = /[。!?…]$/.test(inner)
    const sentence = inner.length >= 4 && (closed || (inner.length >= 12 && /[,;]/.test(inner)))
    const spoken = announce.test(before) || report.test(after)
    const personal = /[我你您咱俺]|^请/.test(inner)
    if (
      (sentence && (spoken || personal || closed)) ||
      (spoken && personal) ||
      (personal && inner.length >= 5 && /^请/.test(inner))
    ) {
      quotes.push({ start: region.start, end: region.end })
      end = region.end
    }
  }
  return quotes
}
