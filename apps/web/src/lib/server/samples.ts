import { captureId, type Page, parse } from '@jianbao/core'

/** An invented capture that comes with Jianbao, as it was read. */
export interface Sample {
  /** The name of its file, without the ending. */
  name: string
  text: string
  page: Page
}

const files = import.meta.glob<string>('../../../samples/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** Articles that only the corpus shows. */
const papers = import.meta.glob<string>('../../../samples/papers/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
let read: Promise<Sample[]> | undefined
let ids: Promise<Set<string>> | undefined

/** All samples, by name. They are read once, when first asked for. */
export function samples(): Promise<Sample[]> {
  read ??= Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      const name = path.slice(path.lastIndexOf('/') + 1, -'.txt'.length)
      return { name, text, page: parse({ id: await captureId(text), text }) }
    }),
  )
  return read
}

/** Whether a page is one of our samples: its id is a hash of the bytes, so nothing else can be. */
export async function isSample(pageId: string): Promise<boolean> {
  const texts = [...Object.values(files), ...Object.values(papers)]
  ids ??= Promise.all(texts.map((text) => captureId(text))).then((all) => new Set(all))
  return (await ids).has(pageId)
}

/** The sample with the most kinds of repair, which shows a newcomer the most. */
export async function showpiece(): Promise<Sample | null> {
  const kinds = ({ page }: Sample): number => new Set(page.edits.map((edit) => edit.kind)).size
  const ranked = (await samples()).filter(({ page }) => page.articles.length > 0)
  return (
    ranked.toSorted((a, b) => kinds(b) - kinds(a) || b.page.edits.length - a.page.edits.length)[0] ?? null
  )
}
