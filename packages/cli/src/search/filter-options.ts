import type { Filters } from '@jianbao/corpus'
import { Option } from 'commander'

const descriptions: Readonly<Record<keyof Filters, string>> = {
  place: 'named in the article, or what holds it: a code of GB/T 2260 or a name',
  publisher: 'website, as printed; * stands for any characters',
  source: 'newspaper or agency, as printed; * as above',
  person: 'named in the article; * as above',
  org: 'organisation named in the article; * as above',
  scheme: 'kind of a scheme, such as grid, or its name; * as above',
  indicator: 'what a claim counts: its id or its Chinese name',
  formula: 'phrase that papers share: its id, or its words',
  from: 'published in this year, month or day or later',
  to: 'published in this year, month or day or earlier',
  date: 'published in this year, month or day, or 2021-10..2022-03',
  month: 'published in this month, such as 2021-10',
  script: 'of the capture: hans, hant, hant-converted, none',
  damage: 'kind of a repair, such as mojibake',
  is: 'how it is dated: dated, undated, stated, implied',
}

const names = Object.keys(descriptions) as (keyof Filters)[]

/** An option a filter; given more than once, any of its values will do. */
export function filterOptions(): Option[] {
  return names.map((name) =>
    new Option(`--${name} <value>`, descriptions[name]).argParser<string[]>((value, before) => [
      ...(before ?? []),
      value,
    ]),
  )
}

/** The filters among the options given. */
export function filtersOf(options: Filters): Filters {
  return Object.fromEntries(names.flatMap((name) => (options[name] ? [[name, options[name]]] : [])))
}
