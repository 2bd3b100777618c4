import type { Claim, Edit, SchemeMention } from '@jianbao/core'
import { offsets } from './attributes.ts'
import { element, type Markup, textNode } from './xml.ts'

type Value = string | number | boolean | null | undefined

/** A feature: a name and a value that is text, a number or yes or no; nothing where the value is not known. */
function feature(name: string, value: Value): Markup[] {
  if (value == null || (typeof value === 'number' && !Number.isFinite(value))) return []
  if (typeof value === 'boolean') return [element('f', { name }, element('binary', { value: String(value) }))]
  const content =
    typeof value === 'number'
      ? element('numeric', { value: String(value) })
      : element('string', {}, textNode(value))
  return [element('f', { name }, content)]
}

const structure = (attributes: Record<string, string | null>, fields: Record<string, Value>) =>
  element('fs', attributes, ...Object.entries(fields).flatMap(([name, value]) => feature(name, value)))

/** All that a claim says, as a feature structure. */
export function claimFeatures(claim: Claim, index: number): Markup {
  return structure(
    { 'xml:id': `claim-${index}`, type: 'claim' },
    {
      id: claim.id,
      value: claim.value,
      lower: claim.lower,
      upper: claim.upper,
      modifier: claim.modifier,
      approximate: claim.approx,
      unit: claim.unit,
      per: claim.per,
      item: claim.item,
      indicator: claim.indicator,
      place: claim.place?.name,
      adcode: claim.place?.adcode,
      actor: claim.actor,
      verb: claim.verb,
      asOf: claim.asOf,
      rule: claim.rule,
    },
  )
}

/** A scheme with who answers for what in it. */
export function schemeFeatures({ name, kind, adcode, tiers }: SchemeMention, index: number): Markup {
  const levels = tiers.map(({ who, what }) => structure({ type: 'tier' }, { who, what }))
  return element(
    'fs',
    { 'xml:id': `scheme-${index}`, type: 'scheme' },
    ...Object.entries({ name, kind, adcode }).flatMap(([key, value]) => feature(key, value)),
    ...(levels.length === 0
      ? []
      : [element('f', { name: 'tiers' }, element('vColl', { org: 'list' }, ...levels))]),
  )
}

/** A place where the clean text differs from the capture. */
export function editFeatures({ id, kind, raw, text, certain, candidates = [], start, end }: Edit): Markup {
  return structure(
    { n: offsets([{ start, end }]), type: 'edit' },
    { id, kind, raw, text, certain, ...(candidates.length > 0 ? { candidates: candidates.join(' ') } : {}) },
  )
}
