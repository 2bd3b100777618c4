import type { Row } from '../draft.ts'

const folds: Record<string, string> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
}

/** Full-width punctuation folded to ASCII while 。、 and quotation marks stay. */
export const foldText = (text: string): string =>
  text.replace(/[，：；（）！？]/g, (mark) => folds[mark] ?? mark)

export const foldPunctuation = (row: Row): Row => ({
  ...row,
  text: foldText(row.text),
  ...(row.clean !== undefined && { clean: foldText(row.clean) }),
})
