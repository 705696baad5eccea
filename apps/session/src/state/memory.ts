/** The few things this browser remembers by itself; never a name, an answer or a place, but for the telephone card of an hour. */
/**
 * What is remembered: the language, the chosen devices, for which hour they were looked at and switched off (`muted`,
 * `dark`), in which hour's call the practitioner is (`in-call`), and until the hour is over the numbers of its telephone
 * card with the names of the files that show it, for it has to be readable without any network. `card-opened`: ids and times of
 * openings of the crisis card that the server was not told of yet. `background`: what stands behind the person in their picture.
 * `locked`: that pages were left alone and open with the link only; `touched`: when somebody was last there, which keeps them from it.
 */
export type Kept =
  | 'language'
  | 'camera'
  | 'microphone'
  | 'devices-seen'
  | 'own-hidden'
  | 'muted'
  | 'dark'
  | 'in-call'
  | 'card-client'
  | 'card-desk'
  | 'card-assets'
  | 'card-opened'
  | 'background'
  | 'locked-client'
  | 'locked-guardian'
  | 'touched-client'
  | 'touched-guardian'

const key = (what: Kept): string => `holdfast:${what}`

/** Remembers a thing on this device; a browser that keeps nothing (private mode) is no reason to stop. */
export function remember(what: Kept, value: string): void {
  try {
    localStorage.setItem(key(what), value)
  } catch {
    // Storage is full or closed: the person chooses again next time.
  }
}

/** What was remembered, or null. */
export function recall(what: Kept): string | null {
  try {
    return localStorage.getItem(key(what))
  } catch {
    return null
  }
}

/** Hears what another page of this browser remembers or forgets (null); the answer ends it. */
export function whenKept(what: Kept, onKept: (value: string | null) => void): () => void {
  const heard = (event: StorageEvent): void => {
    if (event.key === key(what)) onKept(event.newValue)
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}

/** Forgets the telephone card of one side of this browser: its hour or its login is over. */
export function forgetCard(side: 'client' | 'desk'): void {
  forget(`card-${side}`)
  forget('card-assets')
}

/** Forgets a thing. */
export function forget(what: Kept): void {
  try {
    localStorage.removeItem(key(what))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
