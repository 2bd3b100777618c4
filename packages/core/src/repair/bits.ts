/** Reads one bit, foretold by what was seen in its context, a number below 8192. */
export type ReadBit = (context: number) => number

/** How likely a set bit is by context, learnt from what followed it, the last 64 times above all. */
export function chances(): {
  of: (context: number) => number
  learn: (context: number, bit: number) => void
} {
  const ones = Array<number>(8192).fill(0.5)
  const seen = Array<number>(8192).fill(0.5)
  const of = (context: number) => ones[context] as number
  const learn = (context: number, bit: number) => {
    seen[context] = Math.min((seen[context] as number) + 1, 64)
    ones[context] = of(context) + (bit - of(context)) / ((seen[context] as number) + 1)
  }
  return { of, learn }
}

/** Eight digits are in the range of the code at a time. */
export const [digitSize, firstDigit] = [91, 91 ** 7]

/** Bits of an arithmetic code, its digits written as "#" to "~" without the backslash. */
export function bitsOf(code: string): ReadBit {
  const { of, learn } = chances()
  let at = 0
  let low = 0
  let high = firstDigit * digitSize - 1
  let value = 0
  const shift = (number: number, digit: number) => (number % firstDigit) * digitSize + digit
  const next = () => {
    const unit = code.charCodeAt(at++) - 35
    value = shift(value, unit - +(unit > 57))
  }
  while (at < 8) next()
  return (context) => {
    const middle = low + Math.floor((high - low) * of(context))
    const bit = value > middle ? 0 : 1
    if (bit) high = middle
    else low = middle + 1
    learn(context, bit)
    while (Math.floor(low / firstDigit) === Math.floor(high / firstDigit)) {
      low = shift(low, 0)
      high = shift(high, digitSize - 1)
      next()
    }
    return bit
  }
}
