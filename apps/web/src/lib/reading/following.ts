import type { Selection } from './selection.svelte.ts'

const keysOf = (target: EventTarget | null): string | null => {
  const holder = target instanceof Element ? target.closest<HTMLElement>('[data-keys]') : null
  return holder?.dataset.keys?.split(' ')[0] ?? null
}

const calm = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

/** Scrolls a column that has a scroll bar of its own, and nothing else on the page. */
function scrollColumn(column: Element, target: Element): void {
  const frame = column.getBoundingClientRect()
  const box = target.getBoundingClientRect()
  if (box.top >= frame.top + 40 && box.bottom <= frame.bottom - 20) return
  column.scrollBy({ top: box.top - frame.top - frame.height * 0.35, behavior: calm() })
}

/** Brings the words of a key into view in each column of the reading, without moving the one the reader is in. */
export function show(root: HTMLElement, key: string, except: Element | null = null): void {
  for (const column of root.querySelectorAll('[data-column]')) {
    if (column === except) continue
    const target = column.querySelector(`[data-keys~="${CSS.escape(key)}"]`)
    if (!target || target.getClientRects().length === 0) continue
    if (column.scrollHeight > column.clientHeight && getComputedStyle(column).overflowY === 'auto') {
      scrollColumn(column, target)
    } else {
      const box = target.getBoundingClientRect()
      if (box.top < 60 || box.bottom > window.innerHeight - 40)
        target.scrollIntoView({ block: 'center', behavior: calm() })
    }
  }
}

/** Lights what the pointer is over or the focus is on, and holds what is clicked: one listener for the whole reading. */
export function follow(
  root: HTMLElement,
  selection: Selection,
  onhold: (key: string, hash: string) => void,
): () => void {
  const over = (event: Event): void => selection.hover(keysOf(event.target))
  const out = (): void => selection.hover(null)
  const focus = (event: FocusEvent): void => {
    const key = keysOf(event.target)
    if (key && event.target instanceof HTMLAnchorElement) selection.hold(key)
  }
  const click = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const key = keysOf(event.target)
    if (!key || !link?.getAttribute('href')?.startsWith('#')) return
    event.preventDefault()
    selection.hold(key)
    show(root, key, link.closest('[data-column]'))
    onhold(key, link.hash)
  }
  const listeners: [string, EventListener][] = [
    ['pointerover', over],
    ['pointerleave', out],
    ['focusin', focus as EventListener],
    ['click', click as EventListener],
  ]
  for (const [name, listener] of listeners) root.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of listeners) root.removeEventListener(name, listener)
  }
}

/** Keeps the capture beside the block that stands in the upper third of the window. */
export function alongside(root: HTMLElement, capture: HTMLElement): () => void {
  const inView = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target)
        else inView.delete(target)
      }
      const line = [...inView]
        .map((block) => Number((block as HTMLElement).dataset.line))
        .sort((a, b) => a - b)[0]
      const row = line === undefined ? null : capture.querySelector(`[data-line="${line}"]`)
      if (row && !capture.matches(':hover, :focus-within')) scrollColumn(capture, row)
    },
    { rootMargin: '-25% 0px -70% 0px' },
  )
  for (const block of root.querySelectorAll('article [data-line]')) observer.observe(block)
  return () => observer.disconnect()
}
