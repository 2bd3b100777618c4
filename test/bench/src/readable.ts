import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** Whether Readability finds an article in a page parsed by linkedom; a page on which it throws has none. */
export function readable(source: string): boolean {
  try {
    return new Readability(parseHTML(source).document).parse() !== null
  } catch {
    return false
  }
}
