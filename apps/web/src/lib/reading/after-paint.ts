/** Calls back once the next frame has been painted; what it returns calls it off. */
export function afterPaint(run: () => void): () => void {
  let soon: ReturnType<typeof setTimeout>
  const frame = requestAnimationFrame(() => {
    soon = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(soon)
  }
}
