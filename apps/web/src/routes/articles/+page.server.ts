import { articleList } from '$lib/server/article-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = url.searchParams.get('q')?.trim() ?? ''
  const cursor = url.searchParams.get('cursor')
  return { q, cursor, ...(await articleList(fetch, { q, cursor, limit: 20 })) }
}
