import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a specification expects in one input. */
export interface Expected {
  text: string
  start: number
  /** Exclusive. */
  end: number
  value: string | null
  unit: string | null
  /** Dates that may be meant: one in the past, one to come. */
  dates: string[]
}

/** One input of a specification. */
export interface Case {
  input: string
  /** The day on which it is said, for dates. */
  reference: string | null
  expected: Expected[]
}

interface RawResult {
  Text: string
  Start: number
  End?: number
  Length?: number
  Resolution?: { value?: string | null; unit?: string | null } | null
  Value?: { FutureResolution?: { date?: string }; PastResolution?: { date?: string } }
}

interface RawCase {
  Input: string
  Context?: { ReferenceDateTime?: string }
  Results?: RawResult[]
}

/** The specifications that are about quantities and dates, by the name of their file. */
export const models = {
  NumberModel: 'Number',
  NumberRangeModel: 'Number',
  PercentModel: 'Number',
  OrdinalModel: 'Number',
  CurrencyModel: 'NumberWithUnit',
  DimensionModel: 'NumberWithUnit',
  AgeModel: 'NumberWithUnit',
  TemperatureModel: 'NumberWithUnit',
  DateExtractor: 'DateTime',
  DateParser: 'DateTime',
} as const

export type Model = keyof typeof models

/** The cases of one model below a checkout of Recognizers-Text or its folder Specs; null where the file is absent. */
export function readCases(folder: string, model: Model): Case[] | null {
  const below = join(models[model], 'Chinese', `${model}.json`)
  const path = [join(folder, 'Specs', below), join(folder, below)].find(existsSync)
  if (!path) return null
  const raw = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')) as RawCase[]
  return raw.map(({ Input, Context, Results = [] }) => ({
    input: Input,
    reference: Context?.ReferenceDateTime?.slice(0, 10) ?? null,
    expected: Results.map((result) => ({
      text: result.Text,
      start: result.Start,
      end: result.End === undefined ? result.Start + (result.Length ?? result.Text.length) : result.End + 1,
      value: result.Resolution?.value ?? null,
      unit: result.Resolution?.unit ?? null,
      dates: [result.Value?.FutureResolution?.date, result.Value?.PastResolution?.date].filter(
        (date) => date !== undefined,
      ),
    })),
  }))
}
