import type { RoomName } from '../words/en-rooms.ts'

export interface Room {
  name: RoomName
  href: string
  /** Addresses that belong to it beside its own and those below. */
  also?: string
}

/** Every room in the order of the menu: what is read, what is seen across articles, and what stands behind it. */
export const rooms: readonly (readonly Room[])[] = [
  [
    { name: 'home', href: '/' },
    { name: 'articles', href: '/articles', also: '/read' },
  ],
  [
    { name: 'claims', href: '/claims' },
    { name: 'compare', href: '/compare' },
    { name: 'formulas', href: '/formulas' },
    { name: 'schemes', href: '/schemes' },
    { name: 'places', href: '/places' },
    { name: 'damage', href: '/damage' },
  ],
  [
    { name: 'import', href: '/import' },
    { name: 'method', href: '/method' },
    { name: 'api', href: '/api' },
  ],
]

const under = (path: string, base: string) => path === base || path.startsWith(`${base}/`)

/** The room that an address lies in. */
export function roomOf(path: string): Room | undefined {
  return rooms
    .flat()
    .find(({ href, also }) =>
      href === '/' ? path === '/' : under(path, href) || (also && under(path, also)),
    )
}
