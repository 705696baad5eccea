/** Short ways to say evidence, and any evidence about some seats, for tests of cause and record. */
import { after, SECOND, type Instant, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import type { Evidence } from '../interruption/evidence.ts'

/** The patient's seat. */
export const pat = testId('seat', 1)
/** The practitioner's seat. */
export const pra = testId('seat', 2)
/** The partner's seat. */
export const rel = testId('seat', 3)
/** When everything here happens. */
export const at = NOON

/** The server lost the link of a seat. */
export const died = (seat: SeatId): Evidence => ({ kind: 'link-died', at, seat })
/** The server heard nothing of a seat for twelve seconds. */
export const gap = (seat: SeatId): Evidence => ({ kind: 'heartbeat-gap', at, seat, span: 12 * SECOND })
/** `by` hears nothing of `seat`. */
export const deaf = (by: SeatId, seat: SeatId, route: 'direct' | 'relay' = 'direct'): Evidence => ({
  kind: 'media-lost',
  at,
  seat,
  by,
  route,
})
/** `by` still hears `seat`. */
export const vouch = (by: SeatId, seat: SeatId): Evidence => ({ kind: 'vouched', at, seat, by })
/** Nine probes of a seat, of which so many were answered. */
export const probe = (seat: SeatId, answered: number, target: 'own' | 'second' = 'own'): Evidence => ({
  kind: 'probed',
  at,
  seat,
  target,
  tried: 9,
  answered,
})
/** An item that says no more than its seat. */
export const plain = (
  kind: 'offline' | 'bye' | 'page-hidden' | 'new-epoch' | 'camera-off' | 'tab-hidden' | 'excused',
  seat: SeatId,
): Evidence => ({
  kind,
  at,
  seat,
})
/** The device of a seat slept for forty seconds. */
export const slept = (seat: SeatId): Evidence => ({ kind: 'slept', at, seat, span: 40 * SECOND })
/** The server was drained. */
export const drain: Evidence = { kind: 'drain', at, deploy: 'd1' }
/** So many other rooms, or such a share, were hit as well. */
export const others = (rooms: number, share: number): Evidence => ({ kind: 'others-hit', at, rooms, share })
/** A relay error. */
export const turn: Evidence = { kind: 'turn-error', at, seat: pat, code: 701 }
/** The patient's camera is gone. */
export const noCamera: Evidence = { kind: 'device-lost', at, seat: pat, device: 'camera' }
/** A seat takes it upon itself. */
export const says = (seat: SeatId, what: 'my-network' | 'my-device' | 'my-device-slept'): Evidence => ({
  kind: 'self-report',
  at,
  seat,
  says: what,
})
/** Something happened at the patient's place. */
export const outside = (what: 'power' | 'fire-alarm' | 'lockdown'): Evidence => ({
  kind: 'external',
  at,
  seat: pat,
  what,
  by: 'site',
})

/** An arbitrary item of evidence about one of these seats within a minute after noon. */
export function someEvidence(seats: readonly SeatId[]): fc.Arbitrary<Evidence> {
  const seat = fc.constantFrom(...seats)
  const at: fc.Arbitrary<Instant> = fc.nat({ max: 60 }).map(s => after(NOON, s * SECOND))
  const by = seat
  const of = <K extends Evidence['kind']>(kind: K) => fc.constant(kind)
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: of('link-died'), at, seat }) },
    { weight: 2, arbitrary: fc.record({ kind: of('heartbeat-gap'), at, seat, span: fc.constant(12 * SECOND) }) },
    { weight: 2, arbitrary: fc.record({ kind: of('vouched'), at, seat, by }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: of('media-lost'), at, seat, by, route: fc.constantFrom('direct', 'relay') }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: of('probed'),
        at,
        seat,
        target: fc.constantFrom('own', 'second'),
        tried: fc.constantFrom(0, 5),
        answered: fc.constantFrom(0, 0, 1),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: of('offline'), at, seat }) },
    fc.record({ kind: of('slept'), at, seat, span: fc.constant(40 * SECOND) }),
    fc.record({ kind: fc.constantFrom('bye', 'page-hidden', 'camera-off', 'tab-hidden'), at, seat }),
    { weight: 2, arbitrary: fc.record({ kind: of('new-epoch'), at, seat }) },
    fc.record({ kind: of('excused'), at, seat }),
    fc.record({ kind: of('turn-error'), at, seat, code: fc.constant(701) }),
    fc.record({ kind: of('drain'), at, deploy: fc.constant('d1') }),
    fc.record({ kind: of('others-hit'), at, rooms: fc.nat({ max: 5 }), share: fc.constantFrom(0.01, 0.2) }),
    fc.record({ kind: of('device-lost'), at, seat, device: fc.constantFrom('camera', 'microphone') }),
    fc.record({
      kind: of('external'),
      at,
      seat: fc.option(seat),
      what: fc.constantFrom('power', 'fire-alarm', 'lockdown'),
      by: fc.constant('site'),
    }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: of('self-report'),
        at,
        seat,
        says: fc.constantFrom('my-network', 'my-device', 'my-device-slept'),
      }),
    },
  )
}
