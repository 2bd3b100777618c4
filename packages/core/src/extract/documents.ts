import type { Span } from '../types.ts'
import { isTitle, type View } from './regions.ts'

/** A title in 《》; the span includes the marks, `title` lies inside them. */
export interface FoundDocument extends Span {
  title: Span
}

const newspaper = /(?:[日晚早晨商时导快周青年券]报|周刊|都市报)$/
/** Whether a title in 《》 is the name of a newspaper, which is an organisation too. */
export const isNewspaper = (text: string, { start, end }: Span): boolean =>
  end - start <= longestNewspaper && newspaper.test(text.slice(start, end))
const longestNewspaper = 10

/** Every title in 《》 or 〈〉; of nested ones the outer. */
export function findDocuments({ regions }: View): FoundDocument[] {
  const documents: FoundDocument[] = []
  let end = 0
  for (const region of regions) {
    if (!isTitle(region) || region.start < end) continue
    documents.push({
      start: region.start - 1,
      end: region.end + 1,
      title: { start: region.start, end: region.end },
    })
    end = region.end + 1
  }
  return documents
}
