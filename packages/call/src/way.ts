/** From where a call sets out. */
import type { SeatName } from '@holdfast/reconnect'

/**
 * Which addresses a connection sets out from: those that the browser knows of, or `any` that the system has at the moment,
 * even if the browser has not heard of it yet.
 */
export type Way = 'known' | 'any'

/** A call that is there: with whom, what comes in, and the number of the room link when it began. */
type Beside = { readonly seat: SeatName; readonly stream: MediaStream | null; readonly link: number }

/** Who lost the link as well as the sound of a call may be somewhere else by now, where the browser knows no address yet. */
export const wayBeside = (calls: readonly Beside[], seat: SeatName, link: number): Way =>
  calls.some(call => call.seat === seat && call.stream !== null && call.link !== link) ? 'any' : 'known'
