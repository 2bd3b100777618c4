import type { Page } from 'playwright-core'

/**
 * Characters of a page that the browser has no glyph for: each is drawn in the font of the element it stands in and
 * compared with the box of a character that no font has.
 */
export function missingGlyphs(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const size = 32
    const canvas = document.createElement('canvas')
    canvas.width = size * 2
    canvas.height = size * 2
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (!pen) throw new Error('The browser has no canvas.')
    const drawn = (text: string, font: string): string => {
      pen.clearRect(0, 0, canvas.width, canvas.height)
      pen.font = font
      pen.fillText(text, 8, size)
      return pen.getImageData(0, 0, canvas.width, canvas.height).data.join()
    }
    const characters = new Map<string, Set<string>>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility() || parent.closest('script, style, noscript')) continue
      const { fontFamily, fontWeight } = getComputedStyle(parent)
      const font = `${fontWeight} ${size}px ${fontFamily}`
      const known = characters.get(font) ?? new Set()
      // A character that says it was lost is drawn as such on purpose.
      for (const character of (node as Text).data)
        if (/[^\s\ufffd\p{C}\p{M}]/u.test(character)) known.add(character)
      characters.set(font, known)
    }
    const missing = new Set<string>()
    for (const [font, all] of characters) {
      await document.fonts.load(font, [...all].join(''))
      const box = drawn('\u{10fffd}', font)
      const blank = drawn(' ', font)
      for (const character of all) {
        const image = drawn(character, font)
        if (image === box || image === blank) missing.add(`${character} in ${font}`)
      }
    }
    return [...missing]
  })
}
