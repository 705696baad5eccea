/** What a page leaves on its device for the next one, as a port, and the order in which it is written. Rules: SPEC.md, KP. */
import type { StreamId } from './frame.ts'
import type { Stream } from './stream.ts'

/** Whether microphone and camera may be open: a person's last word. */
export type Switches = { readonly microphone: boolean; readonly camera: boolean }

/** Nothing is open: how everything begins, and what counts when nothing was found. */
export const CLOSED: Switches = { microphone: false, camera: false }

/** What is written, always all of it and in one transaction. `shown`: up to which entry a person has seen what was said. */
export type Leaving = { readonly streams: readonly Stream[]; readonly shown: number; readonly switches: Switches }

/** What was found: streams of dead pages alone, never of one that lives; `switches` is null when none were left. */
export type Left = { readonly streams: readonly Stream[]; readonly shown: number; readonly switches: Switches | null }

/** A device's memory for one seat. IndexedDB in a browser: it alone loses nothing when a process is killed. */
export type Keep = {
  /** Takes what dead pages left, which is `own`'s from now on. A device that has nothing, or fails, answers with nothing. */
  readonly take: (own: StreamId) => Promise<Left>
  /** True once everything is on disk; false when this device takes nothing. Streams of this page that are not named are gone. */
  readonly write: (own: StreamId, leaving: Leaving) => Promise<boolean>
}

/** A page's switches: what the person wished last, and what is open by now, which is never more. */
export type Switched = { readonly wished: Switches; readonly open: Switches }

/** How a page begins: as the last one of this device left it, and closed where nothing was found. */
export const returned = (left: Switches | null): Switched => ({ wished: left ?? CLOSED, open: left ?? CLOSED })

/** A person turns switches. What closes is closed at once; what opens waits until that is on disk. */
export const turned = ({ open }: Switched, wished: Switches): Switched => ({ wished, open: narrower(open, wished) })

/** This is on disk, or this device takes nothing: of what is wished, as much may be open by now. */
export const onDisk = ({ wished }: Switched, written: Switches): Switched => ({
  wished,
  open: narrower(wished, written),
})

/** What of two switches is open in both: a return never opens anything. */
export const narrower = (one: Switches, other: Switches): Switches => ({
  microphone: one.microphone && other.microphone,
  camera: one.camera && other.camera,
})

/**
 * Writes one after the other: while one is under way only the latest of what comes after is remembered. `then` is told
 * once what was given with it, or something newer, is on disk or has failed.
 */
export function inTurn<T>(write: (what: T) => Promise<boolean>): (what: T, then: () => void) => void {
  let waiting: { what: T; thens: (() => void)[] } | null = null
  let isWriting = false

  async function work(): Promise<void> {
    isWriting = true
    while (waiting !== null) {
      const { what, thens }: { what: T; thens: (() => void)[] } = waiting
      waiting = null
      await write(what).catch(() => false)
      for (const then of thens) then()
    }
    isWriting = false
  }

  return (what, then) => {
    waiting = { what, thens: [...(waiting?.thens ?? []), then] }
    if (!isWriting) void work()
  }
}
