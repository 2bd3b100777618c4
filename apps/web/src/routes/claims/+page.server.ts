import { divisionOf } from '@jianbao/core'
import { addressOf, answerOf, api, one, oneOf } from '$lib/server/ask.ts'
import type { PageServerLoad } from './$types'

const filters = ['indicator', 'place', 'actor', 'month', 'q', 'article'] as const
const sorts = ['newest', 'oldest', 'largest', 'smallest', 'place'] as const
const groupings = ['indicator', 'province', 'place', 'actor', 'month'] as const

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const client = api(event)
  const { indicator, ...narrowed } = one(searchParams, ...filters)
  const { place: _, ...anywhere } = narrowed
  const of = indicator === undefined ? {} : { indicator: [indicator] }
  const sort = oneOf(searchParams, 'sort', sorts)
  const by = oneOf(searchParams, 'group_by', groupings)
  const shown = { ...narrowed, ...of, ...one(searchParams, 'cursor'), limit: 50 }
  const grouped = { ...shown, group_by: by ?? ('place' as const) }
  const listed = { ...shown, ...(sort && { sort }) }
  const [indicators, list, groups, provinces, comparison] = await Promise.all([
    answerOf(client.GET('/v1/indicators')),
    by ? null : answerOf(client.GET('/v1/claims', { params: { query: listed } })),
    by ? answerOf(client.GET('/v1/claims/groups', { params: { query: grouped } })) : null,
    answerOf(
      client.GET('/v1/claims/groups', {
        params: { query: { ...anywhere, ...of, group_by: 'province', limit: 40 } },
      }),
    ),
    indicator === undefined || by
      ? null
      : answerOf(
          client.GET('/v1/indicators/{indicator}/compare', {
            params: { path: { indicator }, query: { ...narrowed, limit: 60 } },
          }),
        ),
  ])
  return {
    wanted: Object.fromEntries(filters.map((name) => [name, searchParams.get(name) ?? ''])),
    sort: sort ?? 'newest',
    by: by ?? null,
    path: by ? addressOf('/v1/claims/groups', grouped) : addressOf('/v1/claims', listed),
    indicators: indicators.ok ? indicators.data.items : [],
    list,
    groups: groups?.ok
      ? { ...groups, data: { ...groups.data, items: named(groups.data.items, by) } }
      : groups,
    provinces: provinces.ok ? named(provinces.data.items, 'province') : [],
    comparison: comparison?.ok ? comparison.data : null,
  }
}

/** Groups with the names of their divisions; months in their order. */
function named<Group extends { key: string | null }>(groups: readonly Group[], by?: string) {
  const all = groups.map((group) => ({
    ...group,
    name: by === 'province' && group.key !== null ? (divisionOf(group.key)?.name ?? null) : null,
  }))
  const at = ({ key }: Group) => key ?? '~'
  return by === 'month' ? all.toSorted((a, b) => (at(a) < at(b) ? -1 : 1)) : all
}
