/** After sound came back: a whole picture at once, and again, for the first may be lost on a way that has only just opened. */
import type { Milliseconds } from '@holdfast/domain'
import type { MediaCall } from '../peer.ts'
import type { Timer } from '../timer.ts'

/** When a whole picture is sent once more after sound came back, in milliseconds. */
const WHOLE_AGAIN: readonly Milliseconds[] = [200, 500, 900]

/** Sends it while the call is the one that is heard; without one the other side waits three seconds to ask. */
export function sendWholePicture(call: MediaCall, { timer }: { readonly timer: Timer }, isHeard: () => boolean): void {
  call.forceKeyframe()
  for (const wait of WHOLE_AGAIN) timer(wait, () => isHeard() && call.forceKeyframe())
}
