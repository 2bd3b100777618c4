import type { Locator } from '../locator.ts'
import type { Block, Claim, Span } from '../types.ts'
import { actorsOf } from './actors.ts'
import { asOfEach } from './as-of.ts'
import { type Clause, clauseAt, clausesOf, verbsBefore } from './clauses.ts'
import { countedIn } from './counted.ts'
import type { FoundDate } from './dates.ts'
import { indicatorOf, type Vocabulary } from './indicators.ts'
import { mentionAt } from './mention.ts'
import type { FoundPlace, Places } from './places.ts'
import { positionsOf } from './positions.ts'
import type { Quantity } from './quantity.ts'
import type { View } from './regions.ts'
import { unitAt } from './units.ts'
import { wordList } from './word-list.ts'

/** One block and what was found in it so far. */
export interface Scene {
  block: Block
  index: number
  view: View
  locator: Locator
  quantities: readonly Quantity[]
  places: readonly FoundPlace[]
  organisations: readonly Span[]
  dates: readonly FoundDate[]
  /** Day of publication, or null. */
  published: string | null
  vocabulary: Vocabulary
}

const sumAt = wordList(['累计', '共计', '总计', '合计', '总共', '一共', '累积']).startingAt

/** Whether the clause says that the number sums up what came before: 累计发放口罩3万只. */
const isCumulative = (text: string, clause: Clause | undefined, { start }: Quantity): boolean => {
  for (let at = Math.max(clause?.start ?? 0, start - 40); at <= start - 2; at++)
    if (sumAt(text, at)) return true
  return false
}

/** 每村3人, 每亩增收200元: what the number is a share of. */
function perBefore(text: string, clause: Clause | undefined, { start }: Quantity): string | null {
  const from = Math.max(clause?.start ?? 0, start - 12)
  const each = text.slice(from, start).lastIndexOf('每')
  if (each < 0) return null
  const at = from + each
  const begin = text.charAt(at + 1) === '个' ? at + 2 : at + 1
  const time = unitAt(text, begin, 'chinese')
  if (time?.kind === 'time') return time.text
  const verb = clause?.predicates[verbsBefore(clause, at + 1)]
  let end = Math.min(verb?.start ?? start, start)
  while (end > begin && '按平均约近有可达共按就要 '.includes(text.charAt(end - 1))) end--
  const noun = text.slice(begin, end)
  return noun !== '' && !/[0-9,、“”]/.test(noun) ? noun : null
}

const inOrder = (spans: Span[]) => spans.sort((a, b) => a.start - b.start)

/** One claim a quantity of one block. `seen` holds the ids given so far, and gains the new ones. */
export function claimsOf(scene: Scene, places: Places, seen: Map<string, number>): Claim[] {
  const { block, index, view, locator, quantities, dates } = scene
  if (quantities.length === 0) return []
  const clauses = clausesOf(view)
  const positions = positionsOf(view.text, quantities, index)
  const counted = countedIn(
    view,
    clauses,
    quantities,
    inOrder([...scene.places.filter(({ start }) => view.text.charAt(start) !== '本'), ...dates]),
  )
  const actors = actorsOf(
    view.text,
    clauses,
    quantities,
    counted.map(({ verb }) => verb),
    scene.places,
    scene.organisations,
    dates,
  )
  const stands = asOfEach(view.text, clauses, quantities, dates, scene.published)
  return quantities.map((quantity, i) => {
    const mention = mentionAt(block, locator, index, quantity)
    const base = `c${mention.spans[0]?.start ?? 0}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    const { item, verb, rules } = counted[i] ?? { item: null, verb: null, rules: [] }
    const actor = actors[i] ?? null
    const asOf = stands[i] ?? null
    const position = positions[i]
    const printed = {
      item: item ? block.text.slice(item.start, item.end) : null,
      unit: quantity.unit,
      verb: verb ? block.text.slice(verb.start, verb.start + verb.verb.length) : null,
    }
    const clause = clauses[clauseAt(clauses, quantity.start)]
    const per = quantity.per ?? perBefore(view.text, clause, quantity)
    const indicator = indicatorOf(printed, scene.vocabulary)
    const place = position ? places.placeAt(position) : null
    return {
      ...mention,
      id: count === 1 ? base : `${base}-${count}`,
      value: quantity.value,
      lower: quantity.lower,
      upper: quantity.upper,
      modifier: quantity.modifier,
      approx: quantity.approx,
      unit: quantity.unit,
      ...(per ? { per } : {}),
      item: printed.item,
      indicator: indicator?.id ?? null,
      place: place ? { name: place.name, adcode: place.code } : null,
      actor: actor ? block.text.slice(actor.start, actor.end) : null,
      verb: printed.verb,
      asOf: asOf?.value ?? null,
      ...(place ? { scope: place.level } : {}),
      ...(isCumulative(view.text, clause, quantity) ? { cumulative: true } : {}),
      rule: quantity.rule,
      rules: [
        ...rules,
        ...(actor ? [actor.rule] : []),
        ...(asOf ? [asOf.rule] : []),
        ...(indicator ? [indicator.rule] : []),
      ],
    }
  })
}
