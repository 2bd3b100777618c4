export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'jianbao_theme'
export const year = 60 * 60 * 24 * 365

export function isTheme(value: unknown): value is Theme {
  return themes.includes(value as Theme)
}
