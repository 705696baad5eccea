/** What the parts of a simulated page share: who it is, what it holds, and the way into its end. */
import type { End, EndEvent } from '../../end-state.ts'
import type { Instant } from '@holdfast/domain'
import type { Switches } from '../../keep.ts'
import type { Stream } from '../../stream.ts'

import type { Way, Wire, World, Net, Page } from './world.ts'

/** What a device keeps for a seat, as it was last written: streams by name, and the switches. */
export type Disk = { readonly streams: Map<string, Stream>; switches: Switches | null }

/** A page from inside. */
export type Body = {
  readonly world: World
  readonly net: Net
  readonly seat: string
  readonly device: string
  readonly name: number
  readonly disk: Disk
  /** The names of the streams that this page alone may write to the disk. */
  readonly owned: Set<string>
  readonly wires: Map<number, Wire>
  readonly page: () => Page
  readonly end: () => End
  readonly now: () => Instant
  readonly way: () => Way
  readonly isAlive: () => boolean
  /** Now, or when the page thaws; never when it is dead. */
  readonly awake: (run: () => void) => void
  readonly feed: (event: EndEvent) => void
  /** The number of the ticket, and of the page life as the server said it in its welcome. */
  epoch: number
  pass: number
}
