/** The few things this browser remembers by itself; never a name, an answer or a place, but for the telephone card of an hour. */
/**
 * What is remembered: the language, the chosen devices, for which hour they were looked at and switched off (`muted`,
 * `dark`), in which hour's call the practitioner is (`in-call`), and until the hour is over the numbers of its telephone
 * card with the names of the files that show it, for it has to be readable without any network. `card-opened`: ids and times of
 * openings of the crisis card that the server was not told of yet. `background`: what stands behind the person in their picture.
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
