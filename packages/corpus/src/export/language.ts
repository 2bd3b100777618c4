import type { PageHead } from './article-format.ts'

export type LanguageTag = 'zh-Hans' | 'zh-Hant' | 'zh'

/** The language of the clean text (BCP 47). A page whose script an edit changed was put into Simplified. */
export function textLanguage({ capture, edits }: PageHead): LanguageTag {
  return edits.some((edit) => edit.kind === 'script') ? 'zh-Hans' : captureLanguage(capture.script)
}

/** The language of the capture itself; a converted page is Traditional as it stands. */
export function captureLanguage(script: PageHead['capture']['script']): LanguageTag {
  if (script === 'none') return 'zh'
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant'
}
