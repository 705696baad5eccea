/** How the connection with each other person is encrypted, looked at for as long as the call stands: it can be made anew, and be given other keys. */
import { sealOf, type Seal } from '@holdfast/call/seal'
import { SECOND, type SeatId } from '@holdfast/domain'
import { createEffect, createSignal, on, type Accessor } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { createPoll } from '../state/encounter.ts'

/** What somebody marked after both had read their numbers. */
export type Answer = 'same' | 'different'

/** What stands at one connection: what the browser says, and what was marked of it. `anew`: what was marked is of an earlier one. */
export type Standing = Seal['kind'] | Answer | 'anew'

/** The connections of a call. */
export type Seals = {
  readonly sealOf: (seat: SeatId) => Seal
  readonly standingOf: (seat: SeatId) => Standing
  readonly mark: (seat: SeatId, answer: Answer) => void
}

const LOOK_EVERY = 2 * SECOND

/** What was marked, with the certificates that it was marked of; in the memory of this page alone. */
const [marks, setMarks] = createSignal<ReadonlyMap<SeatId, { readonly ends: string; readonly answer: Answer }>>(
  new Map(),
)

const UNKNOWN: Seal = { kind: 'unknown' }

/** The certificates as one text; null where they are not known. */
const endsOf = (seal: Seal): string | null => (seal.kind === 'on' ? (seal.ends?.join('\n') ?? null) : null)

/** Looks at every connection again and again. */
export function createSeals(call: CallState, others: Accessor<readonly SeatId[]>): Seals {
  const [seals, setSeals] = createSignal<ReadonlyMap<SeatId, Seal>>(new Map(), {
    equals: (before, now) => JSON.stringify([...before]) === JSON.stringify([...now]),
  })
  let newest = 0
  const look = async (): Promise<void> => {
    const mine = ++newest
    const read = async (seat: SeatId) => [seat, sealOf((await call.peerOf(seat)?.statistics?.()) ?? [])] as const
    const found = await Promise.all(others().map(read))
    if (mine === newest) setSeals(new Map(found))
  }
  createEffect(
    on(
      () => others().map(seat => call.peerOf(seat)?.statistics),
      () => void look(),
    ),
  )
  createPoll(
    () => true,
    LOOK_EVERY,
    () => void look(),
  )
  const seal = (seat: SeatId): Seal => seals().get(seat) ?? UNKNOWN

  return {
    sealOf: seal,
    standingOf(seat) {
      const now = seal(seat)
      const mark = marks().get(seat)
      if (now.kind !== 'on' || !mark) return now.kind
      return mark.ends === endsOf(now) ? mark.answer : 'anew'
    },
    mark(seat, answer) {
      const ends = endsOf(seal(seat))
      if (ends !== null) setMarks(new Map(marks()).set(seat, { ends, answer }))
    },
  }
}
