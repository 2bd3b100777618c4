/** What the keys of a room do; a room leaves out what it has no use for. */
export interface Keys {
  /** One further (1) or one back (-1). */
  step?: (by: 1 | -1) => void
  /** Opens what the reader stands at. */
  open?: () => void
  copy?: () => void
  release?: () => void
}

/** Whether a key was meant for a field the reader writes in, or belongs to a shortcut of the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** Listens to j, k, o, c and Esc while a room is shown. */
export function listen(keys: Keys): () => void {
  const onkey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') keys.release?.()
    if (isTyping(event) || document.querySelector('dialog[open]')) return
    if (event.key === 'j') keys.step?.(1)
    if (event.key === 'k') keys.step?.(-1)
    if (event.key === 'o') keys.open?.()
    if (event.key === 'c') keys.copy?.()
  }
  window.addEventListener('keydown', onkey)
  return () => window.removeEventListener('keydown', onkey)
}
