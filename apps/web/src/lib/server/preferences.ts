import { isTheme, type Theme, themeCookie } from '../shell/theme.ts'
import { type Lang, langs } from '../words/words.ts'

export const langCookie = 'jianbao_lang'
export { themeCookie }

function isLang(value: unknown): value is Lang {
  return langs.includes(value as Lang)
}

/** The language a reader asked for: by address, else by an earlier choice, else by the browser's own order; Chinese if none fits. */
export function chooseLang(
  asked: string | null,
  kept: string | undefined,
  acceptLanguage: string | null,
): Lang {
  if (isLang(asked)) return asked
  if (isLang(kept)) return kept
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { lang: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
  return ranked.map((entry) => entry.lang).find(isLang) ?? 'zh'
}

export function chooseTheme(asked: string | null, kept: string | undefined): Theme {
  if (isTheme(asked)) return asked
  return isTheme(kept) ? kept : 'system'
}
