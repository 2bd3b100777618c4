/** What people load, as the lines they would write. */
export const entries = {
  '/structure': `export { structure } from '@jianbao/core/structure'`,
  '/structure with /html': `export { structure } from '@jianbao/core/structure'\nexport { html } from '@jianbao/core/html'`,
  '/legacy': `export { legacy } from '@jianbao/core/legacy'`,
  '/traditional': `export { traditional } from '@jianbao/core/traditional'`,
  '.': `export { parse } from '@jianbao/core'`,
} as const
