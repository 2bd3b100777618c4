import type { Script } from '@jianbao/core'

/** The `lang` of the capture as it came. */
export function captureLang(script: Script): string {
  return script === 'hant' || script === 'hant-converted' ? 'zh-Hant' : 'zh-Hans'
}

/** The `lang` of the article: a converted page is put back into Simplified. */
export function articleLang(script: Script): string {
  return script === 'hant' ? 'zh-Hant' : 'zh-Hans'
}
