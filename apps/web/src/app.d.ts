import type { Theme } from '$lib/shell/theme.ts'
import type { Lang } from '$lib/words/words.ts'

declare global {
  namespace App {
    interface Locals {
      lang: Lang
      theme: Theme
    }
    interface Error {
      message: string
    }
  }
}
