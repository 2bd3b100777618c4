import type { Page } from '@jianbao/core'
import { address } from './visitor.ts'

interface Listed {
  items: { id: string }[]
  next: string | null
}

interface Stored {
  page: Omit<Page, 'articles'>
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${address}${path}`)
  if (!response.ok) throw new Error(`${path} answers ${response.status}`)
  return (await response.json()) as T
}

/** The reading address of the first article in the corpus that is `wanted`; throws where none is. */
export async function articleWith(wanted: (stored: Stored) => boolean): Promise<string> {
  const { items } = await get<Listed>('/v1/articles?limit=100')
  for (const { id } of items) {
    const path = encodeURIComponent(id)
    if (wanted(await get<Stored>(`/v1/articles/${path}`))) return `${address}/read/${path}`
  }
  throw new Error('No sample is like that.')
}
