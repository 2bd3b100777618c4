import type { ClaimFilters } from '@jianbao/corpus'
import { InvalidArgumentError, Option } from 'commander'

const descriptions = {
  indicator: 'what is counted: the id of an indicator or its Chinese name',
  place: 'a code of GB/T 2260 with what lies in it (51, 513328), or a name as printed',
  level: 'of the place: province, prefecture, county',
  actor: 'words of who did it',
  item: 'words of what is counted',
  verb: 'as printed',
  unit: 'as printed',
  month: 'for which the number holds, else of the article: 2021 or 2021-10',
  article: 'id of an article',
} satisfies Partial<Record<keyof ClaimFilters, string>>

export interface ClaimOptions {
  indicator?: string[]
  place?: string
  level?: string
  actor?: string
  item?: string
  verb?: string
  unit?: string
  month?: string
  article?: string
  min?: number
  max?: number
  approx?: boolean
}

/** The options that choose claims. */
export function claimOptions(): Option[] {
  return [
    ...Object.entries(descriptions).map(([name, description]) => {
      const option = new Option(`--${name} <value>`, description)
      if (name !== 'indicator') return option
      return option.argParser<string[]>((value, before) => [...(before ?? []), value])
    }),
    new Option('--min <n>', 'figures from here on').argParser(number),
    new Option('--max <n>', 'figures up to here').argParser(number),
    new Option('--approx', 'only what the text calls about so many'),
    new Option('--no-approx', 'only what it does not'),
  ]
}

/** The filters among the options given. */
export function claimFilters(options: ClaimOptions, q: string): ClaimFilters {
  const names = [...Object.keys(descriptions), 'min', 'max', 'approx'] as (keyof ClaimOptions)[]
  const given = names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]]))
  return { ...Object.fromEntries(given), ...(q !== '' && { q }) }
}

function number(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new InvalidArgumentError('It must be a number.')
}
