import { divisionOf } from '@jianbao/core'
import { error } from '@sveltejs/kit'
import { addressOf, answerOf, api, one } from '$lib/server/ask.ts'
import { wordsFor } from '$lib/words/words.ts'
import type { PageServerLoad } from './$types'

/** The divisions that one lies in, the largest first. */
const above = (adcode: string) =>
  [`${adcode.slice(0, 2)}0000`, `${adcode.slice(0, 4)}00`].flatMap((code) =>
    code === adcode ? [] : (divisionOf(code) ?? []),
  )

export const load: PageServerLoad = async (event) => {
  const { adcode } = event.params
  const { error: refused, survey } = wordsFor(event.locals.lang)
  if (!/^\d{6}$/.test(adcode)) error(404, refused.notFoundWhy)
  const client = api(event)
  const query = { adcode, ...one(event.url.searchParams, 'cursor') }
  const [places, occurrences, claims] = await Promise.all([
    answerOf(client.GET('/v1/places', { params: { query: { adcode, limit: 100 } } })),
    answerOf(client.GET('/v1/places/mentions', { params: { query } })),
    answerOf(client.GET('/v1/claims', { params: { query: { place: adcode, limit: 10 } } })),
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
    mentionsPath: addressOf('/v1/places/mentions', query),
    claims,
  }
}
