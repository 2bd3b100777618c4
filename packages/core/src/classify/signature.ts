import { isTitleLike, type Sheet } from './sheet.ts'

const office = /(?:公司|政府|大学|银行|小组|中心|[局厅室部委处署科所站队社会院馆])$/
const day =
  /^(?:\d{4}|[二一][〇○零0九一二三四五六七八]{3})\s?年[\d一二三四五六七八九十\s]{1,4}月[\d一二三四五六七八九十\s]{1,4}日$/

const isDay = ({ lines }: Sheet, i: number): boolean => day.test(lines[i]?.folded ?? '')

function isOffice({ lines }: Sheet, i: number): boolean {
  const line = lines[i]
  return line !== undefined && line.cues.han >= 3 && isTitleLike(line) && office.test(line.folded)
}

/** Rule `signature`: the office that signs a document, on a line of its own, and the day below it. */
export function isSignature(sheet: Sheet, i: number): boolean {
  if (isDay(sheet, i)) return isOffice(sheet, i - 1)
  return isOffice(sheet, i) && (isDay(sheet, i + 1) || (isOffice(sheet, i + 1) && isSignature(sheet, i + 1)))
}
