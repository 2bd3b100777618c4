import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** The longest gaps between animation frames since it was asked last. */
    gaps?: { most: number; frames: number }
  }
}

/** Begins to watch how long the page goes without an animation frame. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gaps = { most: 0, frames: 0 }
    window.gaps = gaps
    let last = performance.now()
    const tick = (now: number): void => {
      gaps.most = Math.max(gaps.most, now - last)
      gaps.frames += 1
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
}

/** The longest gap in milliseconds since `watchFrames`, and how many frames there were. */
export const seenFrames = (page: Page) => page.evaluate(() => window.gaps ?? { most: 0, frames: 0 })
