/** Misuse by the caller: `too-large`, `unknown-charset` or `no-content`. Content itself never makes core throw. */
export class CaptureError extends Error {
  readonly code: 'too-large' | 'unknown-charset' | 'no-content'

  constructor(code: CaptureError['code'], message: string) {
    super(message)
    this.name = 'CaptureError'
    this.code = code
  }
}
