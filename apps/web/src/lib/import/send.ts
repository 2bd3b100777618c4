import type { Job } from './jobs.ts'

/** What became of a capture. `stop`: nothing more can be sent now, and this one is still to be done. */
export type Sent =
  | { outcome: 'added' | 'unchanged' | 'replaced' }
  | { outcome: 'failed'; detail: string }
  | { outcome: 'stop'; why: 'silent' | 'forbidden'; detail: string }

const longestWait = 30

/**
 * Adds a capture through the API. A server that has too much to do is asked again when it
 * says, unless the reader stopped meanwhile; what is under way is finished, so that its outcome is known.
 */
export async function sendJob(
  { name, type, body, about }: Job,
  signal: AbortSignal,
  wait: (seconds: number) => Promise<void>,
): Promise<Sent> {
  const query = new URLSearchParams({ name, ...about })
  for (let attempt = 1; ; attempt++) {
    let response: Response
    try {
      response = await fetch(`/v1/articles?${query}`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
    } catch (error) {
      return { outcome: 'stop', why: 'silent', detail: String(error) }
    }
    const answer = (await response.json().catch(() => ({}))) as { outcome?: string; detail?: string }
    if (response.ok) return { outcome: (answer.outcome ?? 'added') as 'added' }
    const detail = answer.detail ?? `HTTP ${response.status}`
    if (response.status === 401 || response.status === 403)
      return { outcome: 'stop', why: 'forbidden', detail }
    if ((response.status !== 429 && response.status !== 503) || attempt === 4)
      return { outcome: 'failed', detail }
    await wait(Math.min(longestWait, Number(response.headers.get('retry-after')) || attempt))
    if (signal.aborted) return { outcome: 'stop', why: 'silent', detail }
  }
}
