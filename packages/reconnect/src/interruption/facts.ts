/** What the evidence says about one question; the words in which the rules of cause are written. */
import type { SeatId } from '@holdfast/domain'
import type { Evidence, EvidenceKind } from './evidence.ts'

/** An item of one kind. */
export type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { readonly kind: K }>

/** The items of one kind. */
export const of = <K extends EvidenceKind>(evidence: readonly Evidence[], kind: K): readonly EvidenceOf<K>[] =>
  evidence.filter((item): item is EvidenceOf<K> => item.kind === kind)

/** Is there an item of this kind? */
export const has = (evidence: readonly Evidence[], kind: EvidenceKind): boolean =>
  evidence.some(item => item.kind === kind)

/** The one seat that these name, or null when they name none or several. */
export function exactlyOne(seats: readonly SeatId[]): SeatId | null {
  const [one, ...more] = new Set(seats)
  return one !== undefined && more.length === 0 ? one : null
}

/**
 * The one seat whose own network failed: the server lost it and no other, nobody still heard it, its own device says it
 * was offline or its own probes all failed. A probe that was answered, or the word of another, speaks against it.
 */
export function ownNetworkFailed(evidence: readonly Evidence[]): SeatId | null {
  const seat = exactlyOne(lostSeats(evidence))
  if (seat === null || of(evidence, 'vouched').some(item => item.seat === seat)) return null
  const probes = of(evidence, 'probed').filter(item => item.seat === seat && item.tried > 0)
  if (probes.some(({ answered }) => answered > 0)) return null
  const reachedNothing = probes.some(({ target }) => target === 'own')
  return reachedNothing || of(evidence, 'offline').some(item => item.seat === seat) ? seat : null
}

/** The one seat that was lost, whose page began anew, and of whose old page nobody heard that it was put away. */
export function restartedWithoutGoodbye(evidence: readonly Evidence[]): SeatId | null {
  const lost = lostSeats(evidence)
  const putAway = [...of(evidence, 'bye'), ...of(evidence, 'page-hidden')].map(({ seat }) => seat)
  const anew = of(evidence, 'new-epoch').map(({ seat }) => seat)
  return exactlyOne(anew.filter(seat => lost.includes(seat) && !putAway.includes(seat)))
}

/** The one seat that took the break upon itself, or null when none or several did. */
export const soleReporter = (evidence: readonly Evidence[]): SeatId | null =>
  exactlyOne(of(evidence, 'self-report').map(({ seat }) => seat))

/** The seats that the server lost, one for each item that says so. */
export const lostSeats = (evidence: readonly Evidence[]): readonly SeatId[] =>
  [...of(evidence, 'link-died'), ...of(evidence, 'heartbeat-gap')].map(({ seat }) => seat)
