import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { longCapture } from './long-capture.ts'
import { address, visitors } from './visitor.ts'

const visit = visitors()
const headline = '渡口一年开出三千班船'

interface Shown {
  /** Animation frames that began from the paste to the one that painted the article, that one included. */
  frames: number
  milliseconds: number
  /** Whether the notes still stood for the capture before when the article was there. */
  beforeNotes: boolean
}

/** Pastes as a reader does, and watches from the event on until the article's last words have been painted. */
async function paste(page: Page, { text, last }: { text: string; last: string }): Promise<Shown> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.getByRole('textbox', { name: 'Paste a capture' }).focus()
  await page.keyboard.press('Control+A')
  // The page has to listen before the key is pressed: input may overtake a call that is not awaited.
  const watching = await page.evaluateHandle(
    (wanted) => ({
      shown: new Promise<Shown>((resolve) => {
        const watch = (): void => {
          const begun = performance.now()
          let frames = 0
          const tick = (): void => {
            frames += 1
            requestAnimationFrame(tick)
          }
          requestAnimationFrame(tick)
          new MutationObserver((_, observer) => {
            const blocks = [...document.querySelectorAll('article p')]
            if (!blocks.some(({ textContent }) => textContent?.startsWith(wanted))) return
            observer.disconnect()
            const beforeNotes = document.querySelector('.notes li') === null
            requestAnimationFrame(() => {
              const painted = frames
              // The next message is handled once the frame is painted.
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () =>
                resolve({ frames: painted, milliseconds: performance.now() - begun, beforeNotes })
              port2.postMessage(null)
            })
          }).observe(document.body, { childList: true, subtree: true })
        }
        document.addEventListener('paste', watch, { once: true })
      }),
    }),
    last.slice(0, 20),
  )
  await page.keyboard.press('Control+V')
  return watching.evaluate(({ shown }) => shown)
}

test('a pasted capture of 10 KB is shown within a few frames, article first', async () => {
  const { page, errors } = await visit({ width: 1440 })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  await page.goto(address, { waitUntil: 'networkidle' })
  for (let round = 0; round < 5; round++) {
    const shown = await paste(page, longCapture(headline, round * 1000))
    const { frames, milliseconds } = shown
    process.stdout.write(`paste ${round + 1}: in frame ${frames}, after ${Math.round(milliseconds)} ms\n`)
    expect(shown.beforeNotes).toBe(true)
    expect(frames).toBeLessThan(60)
    await page.getByRole('region', { name: 'Notes' }).getByRole('listitem').first().waitFor()
  }
  expect(errors).toEqual([])
})
