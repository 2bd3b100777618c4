import { createContext } from 'svelte'

/** Tells the reader what a key did: in a live region, and for a while at the foot of the window. */
export interface Announcer {
  readonly said: { sentence: string; turn: number } | null
  say(sentence: string): void
}

/** Milliseconds that a sentence stays in sight. */
const stay = 6000

export function createAnnouncer(): Announcer {
  let said = $state.raw<Announcer['said']>(null)
  let turn = 0
  return {
    get said() {
      return said
    },
    say(sentence) {
      const own = ++turn
      said = { sentence, turn: own }
      setTimeout(() => {
        if (turn === own) said = null
      }, stay)
    },
  }
}

export const [useAnnouncer, setAnnouncer] = createContext<Announcer>()
