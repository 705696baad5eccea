/** What of a keeper must outlive its process, beside the journal, and the keeper that goes on from it. Rules: SPEC.md, KE. */
import type { Instant } from '@holdfast/domain'
import { makePair, type PairState } from './arbiter.ts'
import type { Epoch, SeatName } from './frame.ts'
import { makeKeeperSeat, type Keeper, type KeeperSeat } from './keeper-state.ts'
import type { Journal } from './journal.ts'

/** A seat as it is kept: its fences, and whether somebody is expected there. */
export type KeptSeat = Pick<KeeperSeat, 'name' | 'epoch' | 'tries' | 'isHeld'>

/** A pair as it is kept: the number of its latest order, so that no number is ever given twice, and for which pages it was. */
export type KeptPair = {
  readonly a: SeatName
  readonly b: SeatName
  readonly epochs: readonly [Epoch, Epoch]
  readonly gen: number
  readonly wasJoined: boolean
  /** Who dialled the call that is there and so mends it; left out by what kept pairs before 2026-11-26. */
  readonly dialled?: SeatName
}

/** All that is kept of a keeper beside its journal; plain data, to be written at every `keep`. */
export type Kept = { readonly seats: readonly KeptSeat[]; readonly pairs: readonly KeptPair[] }

/** What is to be on disk now. */
export const keptOf = ({ seats, pairs }: Keeper): Kept => ({
  seats: seats.map(({ name, epoch, tries, isHeld }) => ({ name, epoch, tries, isHeld })),
  pairs: pairs.flatMap(({ a, b, gen, wasJoined, offerer }) =>
    gen === 0 ? [] : [{ a: a.name, b: b.name, epochs: [a.epoch, b.epoch], gen, wasJoined, dialled: offerer }],
  ),
})

/**
 * The keeper after its process died, at `now`. Nobody has a link; whoever was held counts as heard from at this moment,
 * for the time without a keeper is no time without a person. Sound that flowed goes on untouched.
 */
export const restoreKeeper = (journal: Journal, { seats, pairs }: Kept, now: Instant): Keeper => ({
  journal,
  seats: seats.map(seat => ({ ...makeKeeperSeat(seat.name), ...seat, heardAt: now, linkedAt: now })),
  pairs: pairs.map((kept): PairState => {
    const fresh = makePair(kept.a, kept.b)
    return {
      ...fresh,
      a: { ...fresh.a, epoch: kept.epochs[0] },
      b: { ...fresh.b, epoch: kept.epochs[1] },
      gen: kept.gen,
      wasJoined: kept.wasJoined,
      offerer: kept.dialled ?? fresh.offerer,
      isOpen: true,
    }
  }),
})
