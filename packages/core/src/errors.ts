/** Misuse by the caller, by code. Content itself never makes core throw. */
export class CaptureError extends Error {
  readonly code: 'too-large' | 'unknown-charset' | 'no-content' | 'unknown-edit'

  constructor(code: CaptureError['code'], message: string) {
    super(message)
    this.name = 'CaptureError'
    this.code = code
  }
}
