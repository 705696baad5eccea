/** Is this page perhaps somewhere else than when a call began? */
import type { SeatName } from '@holdfast/reconnect'

/** A call that is there: with whom, what comes in, and the number of the room link when it began. */
type Beside = { readonly seat: SeatName; readonly stream: MediaStream | null; readonly link: number }

/** Whoever lost the link as well as the sound of a call with this seat may have another address, which their browser learns of late. */
export const mayBeElsewhere = (calls: readonly Beside[], seat: SeatName, link: number): boolean =>
  calls.some(call => call.seat === seat && call.stream !== null && call.link !== link)
