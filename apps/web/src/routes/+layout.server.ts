import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  lang: locals.lang,
  theme: locals.theme,
  mayWrite: locals.mayWrite,
})
