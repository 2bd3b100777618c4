import type { Random } from './random.ts'
import { givenNames, organisations, surnames, townStems, villageStems } from './stock/names.ts'
import type { Area } from './stock/places.ts'

/** Where a story happens: the words of its place slots. */
export interface Setting {
  area: Area
  county: string
  neighbour: string
  town: string
  village: string
}

const small = (random: Random) => String(random.int(2, 29))
const large = (random: Random) => String(random.int(32, 980))

function thousands(random: Random): string {
  const form = random.int(1, 4)
  if (form === 1) return `${random.int(1, 12)}.${random.int(1, 9)}万`
  if (form === 2) return `${random.int(11, 98)}00余`
  return String(random.int(1010, 9870))
}

/** A person's name that no one bears on purpose. */
export function personName(random: Random): string {
  return random.pick(surnames) + random.sample(givenNames, random.once(4) ? 1 : 2).join('')
}

/** A place for a story. */
export function settingIn(areas: readonly Area[], random: Random): Setting {
  const area = random.pick(areas)
  const [county, neighbour] = random.sample(area.counties, 2) as [string, string]
  const abroad = area.province === '台湾' || area.province === '香港'
  return {
    area,
    county,
    neighbour,
    town: random.pick(townStems) + (abroad ? '街' : random.pick(['镇', '镇', '乡'])),
    village: random.pick(villageStems) + (abroad ? '社区' : '村'),
  }
}

type Slots = Record<string, (random: Random, setting: Setting) => string>

const slots: Slots = {
  p: (_, { county }) => county,
  c: (_, { area }) => area.city,
  q: (_, { neighbour }) => neighbour,
  t: (_, { town }) => town,
  v: (_, { village }) => village,
  who: personName,
  org: (random) => random.pick(organisations),
  n: small,
  nn: large,
  w: thousands,
  wan: (random) => String(random.int(12, 860)),
  pc: (random) => `${random.int(3, 88)}%`,
  cn: (random) => random.pick([...'两三四五六七八九']),
  month: (random) => String(random.int(1, 12)),
  day: (random) => `${random.int(1, 12)}月${random.int(1, 28)}日`,
}

/** A pattern with its slots filled; `given` are words for slots that only the caller knows. */
export function fill(
  pattern: string,
  random: Random,
  setting: Setting,
  given: Readonly<Record<string, string>> = {},
): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = given[name] ?? slots[name]?.(random, setting)
    if (word === undefined) throw new Error(`No slot is called {${name}}, in the pattern "${pattern}".`)
    return word
  })
}
