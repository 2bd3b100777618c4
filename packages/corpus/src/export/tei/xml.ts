import { printable } from '../text-safety.ts'

/** XML that is written already. */
export type Markup = string & { readonly xml: unique symbol }

type Attributes = Record<string, string | number | null | undefined>

/** Captured text as XML 1.0 text. */
export const textNode = (text: string): Markup =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;') as Markup

const attributeValue = (value: string) =>
  textNode(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

/** The opening tag; attributes that are null are left out. */
export function startTag(name: string, attributes: Attributes = {}, close = ''): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value != null && value !== '')
    .map(([key, value]) => ` ${key}="${attributeValue(String(value))}"`)
  return `<${name}${written.join('')}${close}>` as Markup
}

/** An element; without content an empty one. */
export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  if (content.length === 0) return startTag(name, attributes, '/')
  return `${startTag(name, attributes)}${content.join('')}</${name}>` as Markup
}

/** An element of text, or nothing where there is no text. */
export const textElement = (
  name: string,
  attributes: Attributes,
  text: string | null | undefined,
): Markup[] => (text == null ? [] : [element(name, attributes, textNode(text))])

/** An element around parts, each on a line of its own, or nothing where there are none. */
export function group(name: string, attributes: Attributes, parts: readonly Markup[]): Markup[] {
  return parts.length === 0 ? [] : [lines(startTag(name, attributes), ...parts, `</${name}>` as Markup)]
}

/** Parts one below the other. */
export const lines = (...parts: readonly Markup[]): Markup => parts.join('\n') as Markup

/** A value that TEI takes as one word; null where it is none. */
export const asWord = (value: string | null | undefined): string | null =>
  value != null && /^[^\p{C}\p{Z}]+$/u.test(value) ? value : null
