import { type Row, row } from '../draft.ts'
import type { Random } from '../random.ts'
import {
  controls,
  controlsAbroad,
  cuts,
  navigation,
  navigationAbroad,
  notices,
  otherBlocks,
  otherBlocksAbroad,
  pathLeads,
  pathSeparators,
  sections,
  sectionsAbroad,
  taglines,
} from '../stock/furniture.ts'
import { paperEndings, paperStems } from '../stock/names.ts'
import { type Area, hongKong, mainland, taiwan } from '../stock/places.ts'
import { otherOpening, otherTitle, type Story, type StoryShape, siteName, writeStory } from '../story.ts'

export type Region = 'mainland' | 'taiwan' | 'hong-kong'

const areasOf: Record<Region, readonly Area[]> = { mainland, taiwan, 'hong-kong': hongKong }

/** Where a layout writes its page: one site, and the furniture it prints. */
export interface Desk {
  random: Random
  region: Region
  /** The site's name. */
  site: string
  section: string
  story(shape?: Omit<StoryShape, 'areas'>): Story
  title(): string
  opening(): string
  menu(): Row
  /** The path to the article; with `end` as its last step. */
  path(end?: string): Row
  control(): Row
  /** The name of a block of other articles and its links. */
  others(count?: number): Row[]
  /** A title of another article with the beginning of its text, cut off. */
  snippet(): Row[]
  notice(): Row
  tagline(): Row
}

export function openDesk(random: Random, region: Region): Desk {
  const areas = areasOf[region]
  const abroad = region !== 'mainland'
  const site = abroad ? random.pick(paperStems) + random.pick(paperEndings) : siteName(random)
  const section = random.pick(abroad ? sectionsAbroad : sections)
  const title = () => otherTitle(random, areas)
  const opening = () => otherOpening(random, areas)
  const words = (pattern: string) => pattern.replace('{paper}', site)
  return {
    random,
    region,
    site,
    section,
    story: (shape = {}) => writeStory(random, { areas, ...shape }),
    title,
    opening,
    menu: () =>
      row('nav', random.sample(abroad ? navigationAbroad : navigation, random.int(5, 12)).join(' ')),
    path(end) {
      const steps = [...(abroad ? ['首页'] : [site]), section, ...(end === undefined ? [] : [end])]
      return row(
        'breadcrumb',
        random.pick(abroad ? [''] : pathLeads) + steps.join(random.pick(pathSeparators)),
      )
    },
    control: () => row('control', random.pick(abroad ? controlsAbroad : controls)),
    others: (count = random.int(3, 8)) => [
      row('sectionLabel', random.pick(abroad ? otherBlocksAbroad : otherBlocks)),
      ...Array.from({ length: count }, () => row('teaser', title())),
    ],
    snippet: () => [
      row('teaser', title()),
      row('teaser', opening().slice(0, random.int(18, 46)) + random.pick(cuts)),
    ],
    notice: () => row('notice', words(random.pick(notices))),
    tagline: () => row('tagline', words(random.pick(taglines))),
  }
}

/** The body of a story as rows of the `article`th article, each paragraph with `indent` before it. */
export const bodyRows = (story: Story, article = 0, indent = ''): Row[] =>
  story.parts.map(({ type, text }) => row(type, indent + text, { article }))

export const indents = ['', '', '　　', '  ', '    ']
