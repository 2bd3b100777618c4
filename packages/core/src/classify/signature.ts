import { dateIn } from '../printed/dates.ts'
import { isTitleLike, type Sheet } from './sheet.ts'

/** What an office's name ends in: 公司, 政府, 委员会, 办公室. */
const office = /[司府学行组心局厅室部委处署科所站队社会院]$/

function isDay({ lines }: Sheet, i: number): boolean {
  const folded = lines[i]?.folded ?? ''
  const date = folded.endsWith('日') ? dateIn(folded) : null
  return date?.start === 0 && date.end === folded.length
}

function isOffice({ lines }: Sheet, i: number): boolean {
  const line = lines[i]
  return line !== undefined && line.cues.han >= 3 && isTitleLike(line) && office.test(line.folded)
}

/** Rule `signature`: an office or two that sign a document, each on a line of its own, and the day below them. */
export function isSignature(sheet: Sheet, i: number): boolean {
  if (isDay(sheet, i)) return isOffice(sheet, i - 1)
  return isOffice(sheet, i) && (isDay(sheet, i + 1) || (isOffice(sheet, i + 1) && isDay(sheet, i + 2)))
}
