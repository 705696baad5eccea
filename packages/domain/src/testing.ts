/** A clock you move, a seeded random, and ids by number: what tests of every package start from. */
import { makeId, type IdKind, type IdOf } from './ids.ts'
import type { Random } from './random.ts'
import { after, instant, type Clock, type Instant, type Milliseconds } from './time.ts'

/** Noon UTC on the first of June 2026: the moment at which tests begin when they do not care. */
export const NOON: Instant = instant(1_780_315_200_000)

/** A clock that stands still until it is moved by hand. */
export function makeTestClock(start: Instant = NOON): Clock & { move: (span: Milliseconds) => Instant } {
  let now = start
  return Object.assign(() => now, {
    move: (span: Milliseconds) => {
      now = after(now, span)
      return now
    },
  })
}

/** The same bytes for the same seed (xorshift32); never for anything but tests. */
export function seededRandom(seed = 1): Random {
  let x = seed | 0 || 1
  return length =>
    Uint8Array.from({ length }, () => {
      x ^= x << 13
      x ^= x >>> 17
      x ^= x << 5
      return x & 255
    })
}

/** The n-th test id of a kind: the same number is always the same id. */
export const testId = <K extends IdKind>(kind: K, n: number): IdOf<K> => makeId(kind, seededRandom(n * 7919 + 13))

/**
 * What no title, link, subject of a letter or notification may show to whoever looks over a shoulder: the kind of house, of work or of
 * condition, and that somebody is treated; English and Spanish.
 */
export const TELLING =
  /therap|terap|clinic|clínic|practitioner|profesional|counsel|consejer|patient|pacient|client|psych|psic|mental|treat|tratam|diagn|symptom|síntom|health|salud|sex|porn|addict|adict|offen[dcs]|ofens|delit|forens|crim|abus|risk|riesg|couple|pareja/i
