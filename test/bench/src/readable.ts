import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** What Readability finds on a page parsed by linkedom; null where it finds nothing or throws. */
export function readArticle(source: string) {
  try {
    return new Readability(parseHTML(source).document).parse()
  } catch {
    return null
  }
}
