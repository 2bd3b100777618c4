import { openBrowser } from '@jianbao/browser'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'

export const address = inject('address')

/** What a visitor has in hand. */
export interface Device {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  lang?: 'zh' | 'en'
}

/** One visit: a page of its own, and everything it asked for and complained of. */
export interface Visit {
  page: Page
  /** `METHOD url` of every request. */
  requests: string[]
  /** Errors on the console, uncaught ones included; a breach of the content security policy is one. */
  errors: string[]
}

/** Opens a browser for the tests of a file; each call of the result opens a page of its own, with nothing kept, which ends with its test. */
export function visitors(): (device?: Device) => Promise<Visit> {
  let browser: Browser
  const open: BrowserContext[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()))
  })
  afterAll(() => browser?.close())
  return async ({ width = 1280, height = 800, theme = 'light', lang = 'en' } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      reducedMotion: 'reduce',
    })
    open.push(context)
    const page = await context.newPage()
    const visit: Visit = { page, requests: [], errors: [] }
    page.on('request', (request) => visit.requests.push(`${request.method()} ${request.url()}`))
    page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()))
    page.on('pageerror', (error) => visit.errors.push(String(error)))
    return visit
  }
}
