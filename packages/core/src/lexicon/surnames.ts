import { fromSteps } from '../repair/steps.ts'
import { steps } from './generated/surnames.ts'

/** Single-character surnames in current use (百家姓 and the commoner later ones), Simplified; scripts/surnames.txt lists them. */
export const surnames: ReadonlySet<string> = new Set(
  fromSteps(steps).map((unit) => String.fromCharCode(unit)),
)

/** Surnames of two characters. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 尉迟 皇甫 慕容 夏侯 东方 独孤 公孙 令狐 宇文 长孙 司徒 司空 端木 南宫 西门 百里 呼延 轩辕'.split(
    ' ',
  ),
)
