/** Waking somebody because answers wait: what is said, and the port by which it is. */
import type { EncounterId, Instant, ScreeningId } from '@holdfast/domain'

/** Answers that wait: in which hour, which, and since when. It never says whose they are or what stands in them. */
export type Call = { readonly encounter: EncounterId; readonly screening: ScreeningId; readonly at: Instant }

/** Wakes somebody; resolves after the try that is made now and never rejects. A place may be told twice, when its answer is lost, so it knows a call by its id. */
export type Wake = (call: Call) => Promise<void>
