/** One step of the schema. Steps are only ever appended: a store that has run one never runs it again. */
export interface Migration {
  id: number
  name: string
  statements: readonly string[]
}
