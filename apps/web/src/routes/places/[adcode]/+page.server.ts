import { divisionOf } from '@jianbao/core'
import type { ClaimList, NamedList, NamedPlace, PlaceOccurrence } from '@jianbao/corpus'
import { error } from '@sveltejs/kit'
import { ask, chosen } from '$lib/server/ask.ts'
import { wordsFor } from '$lib/words/words.ts'
import type { PageServerLoad } from './$types'

/** The divisions that one lies in, the largest first. */
const above = (adcode: string) =>
  [`${adcode.slice(0, 2)}0000`, `${adcode.slice(0, 4)}00`].flatMap((code) =>
    code === adcode ? [] : (divisionOf(code) ?? []),
  )

export const load: PageServerLoad = async ({ fetch, params: { adcode }, url, locals }) => {
  const { error: refused, survey } = wordsFor(locals.lang)
  if (!/^\d{6}$/.test(adcode)) error(404, refused.notFoundWhy)
  const mentions = `/v1/places/mentions?${chosen(url.searchParams, ['cursor'], { adcode })}`
  const [places, occurrences, claims] = await Promise.all([
    ask<NamedList<NamedPlace>>(fetch, `/v1/places?adcode=${adcode}&limit=100`),
    ask<NamedList<PlaceOccurrence>>(fetch, mentions),
    ask<ClaimList>(fetch, `/v1/claims?place=${adcode}&limit=10`),
  ])
  if (!places.ok) error(502, refused.failedWhy)
  if (places.data.items.length === 0) error(404, survey.places.unknown(adcode))
  const own = places.data.items.find((place) => place.adcode === adcode)
  const division = divisionOf(adcode)
  return {
    adcode,
    name: division?.name ?? own?.name ?? adcode,
    level: division?.level ?? own?.level ?? 'other',
    above: above(adcode),
    inside: places.data.items.filter((place) => place.adcode !== adcode),
    occurrences,
    mentionsPath: mentions,
    claims,
  }
}
