/** The address of an article; with the id of a claim or a repair in it, of its words there, which light up. */
export const readHref = (article: string, key?: string): string =>
  `/read/${encodeURIComponent(article)}${key === undefined ? '' : `#t-${key}`}`
