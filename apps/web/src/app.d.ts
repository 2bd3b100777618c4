import type { Theme } from '$lib/shell/theme.ts'
import type { Lang } from '$lib/words/words.ts'

declare global {
  namespace App {
    interface Locals {
      lang: Lang
      theme: Theme
      /** The reader sits at this machine, so that pages here may write with the cookie. */
      mayWrite: boolean
    }
    interface Platform {
      /** What a worker is bound to; absent on Node. */
      env?: unknown
    }
    interface Error {
      message: string
    }
  }
}
