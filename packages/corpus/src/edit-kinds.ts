import type { EditKind } from '@jianbao/core'

/** Every kind of repair, in the order in which they are listed. */
export const editKinds = [
  'pinyin-gloss',
  'mojibake',
  'script',
  'jump',
  'whitespace',
  'entity',
  'artifact',
  'suspected',
] as const satisfies readonly EditKind[]
