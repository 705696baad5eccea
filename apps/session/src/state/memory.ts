/** The few things this browser remembers by itself; never a name, an answer or a place. */

/** What is remembered: the language, the chosen devices, and for which hour they were looked at. */
export type Kept = 'language' | 'camera' | 'microphone' | 'devices-seen' | 'own-hidden'

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
