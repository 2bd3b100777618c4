import type { Query } from './query-tree.ts'

/** A query as text that `parseQuery` reads as the same query; texts and values hold no quotation marks. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'term':
      return (query.field === null ? '' : `${query.field}:`) + printWord(query.text)
    case 'field':
      return `${query.field}:${printWord(query.value)}`
    case 'not':
      return `-${printPart(query.part)}`
    case 'and':
      return query.parts.map(printPart).join(' ')
    case 'or':
      return query.parts.map(printPart).join(' OR ')
  }
}

const printPart = (query: Query) =>
  query.kind === 'and' || query.kind === 'or' ? `(${printQuery(query)})` : printQuery(query)

const needsQuotes = /[\s()]|^-|^[a-z]+[:：]|^(AND|OR|NOT)$/

const printWord = (text: string) => (needsQuotes.test(text) ? `"${text}"` : text)
