import { type Moment, momentFrom } from './dates.ts'
import { fill, personName, type Setting, settingIn } from './grammar.ts'
import type { Random } from './random.ts'
import { agencyStems, paperEndings, paperStems, siteEndings } from './stock/names.ts'
import { general } from './stock/people-say.ts'
import type { Area } from './stock/places.ts'
import type { Topic } from './stock/topic.ts'
import { fieldTopics } from './stock/topics-field.ts'
import { peopleTopics } from './stock/topics-people.ts'
import { townTopics } from './stock/topics-town.ts'

const topics: readonly Topic[] = [...townTopics, ...fieldTopics, ...peopleTopics]

export interface Part {
  type: 'paragraph' | 'subhead'
  text: string
}

/** An invented story and everything a page may print about it. */
export interface Story {
  setting: Setting
  headline: string
  kicker: string
  deck: string
  series: string
  parts: Part[]
  captions: string[]
  reporters: string[]
  correspondents: string[]
  photographer: string
  editor: string
  /** A newspaper. */
  paper: string
  agency: string
  when: Moment
}

export interface StoryShape {
  areas: readonly Area[]
  paragraphs?: number
  subheads?: boolean
}

export const siteName = (random: Random): string => random.pick(paperStems) + random.pick(siteEndings)
export const paperName = (random: Random): string => random.pick(paperStems) + random.pick(paperEndings)

/** A story of its own: setting, titles, people, paper and body. */
export function writeStory(random: Random, { areas, paragraphs, subheads }: StoryShape): Story {
  const setting = settingIn(areas, random)
  const topic = random.pick(topics)
  const say = (pattern: string) => fill(pattern, random, setting)
  return {
    setting,
    headline: say(random.pick(topic.headlines)),
    kicker: say(random.pick(topic.kickers)),
    deck: say(random.pick(topic.decks)),
    series: random.pick(['乡村走笔', '街巷新事', '一线见闻', '四季手账', '邻里之间']),
    parts: bodyOf(topic, random, setting, paragraphs ?? random.int(3, 9), subheads ?? random.once(2)),
    captions: random.sample(topic.captions, 3).map(say),
    reporters: names(random, random.int(1, 2)),
    correspondents: names(random, random.int(1, 2)),
    photographer: personName(random),
    editor: personName(random),
    paper: paperName(random),
    agency: `${random.pick(agencyStems)}社`,
    when: momentFrom(random),
  }
}

const names = (random: Random, count: number): string[] =>
  Array.from({ length: count }, () => personName(random))

function bodyOf(topic: Topic, random: Random, setting: Setting, count: number, subheads: boolean): Part[] {
  const facts = random.sample(topic.facts, topic.facts.length)
  const asides = random.sample(general, general.length)
  const quotes = random.sample(topic.quotes, topic.quotes.length)
  const titles = random.sample(topic.subheads, topic.subheads.length)
  const sentence = () => {
    const aside = random.once(4)
    const pattern = (aside ? asides.pop() : facts.pop()) ?? facts.pop() ?? asides.pop()
    if (pattern === undefined) return ''
    if (!pattern.includes('{quote}')) return fill(pattern, random, setting)
    const quote = quotes.pop()
    return quote === undefined ? '' : fill(pattern, random, setting, { quote })
  }
  const parts: Part[] = []
  for (let i = 0; i < count; i++) {
    const first = i === 0 ? fill(random.pick(topic.openers), random, setting) : ''
    const rest = Array.from({ length: random.int(1, i === 0 ? 2 : 4) }, sentence)
    const text = first + rest.join('')
    if (text === '') break
    const title = subheads && i > 0 && i % 2 === 1 ? titles.pop() : undefined
    if (title !== undefined) parts.push({ type: 'subhead', text: title })
    parts.push({ type: 'paragraph', text })
  }
  return parts
}

/** The title of some other story, as a link to it shows it. */
export const otherTitle = (random: Random, areas: readonly Area[]): string =>
  fill(random.pick(random.pick(topics).headlines), random, settingIn(areas, random))

/** How some other story begins. */
export const otherOpening = (random: Random, areas: readonly Area[]): string => {
  const setting = settingIn(areas, random)
  const topic = random.pick(topics)
  return fill(random.pick(topic.openers), random, setting) + fill(random.pick(topic.facts), random, setting)
}
