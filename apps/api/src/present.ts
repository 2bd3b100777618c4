/** Options without those that were not given. */
export function present<Options extends object>(options: Options) {
  type Given = { [Name in keyof Options]?: Exclude<Options[Name], undefined> }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given
}
