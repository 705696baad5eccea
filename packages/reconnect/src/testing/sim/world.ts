/** What a simulated hour consists of, and the things that its parts share. */
import type { Instant } from '@holdfast/domain'
import type { End, EndEffect, EndEvent } from '../../end-state.ts'
import type { EndFrame, EntryFrame, KeeperFrame, Pair } from '../../frame.ts'
import type { Entry } from '../../journal.ts'
import type { Keeper, KeeperClose, KeeperEffect, KeeperEvent, LinkName } from '../../keeper-state.ts'
import type { HourEffect } from '../../hour/settle.ts'
import type { Switches } from '../../keep.ts'
import type { Stream } from '../../stream.ts'
import type { Agenda } from './agenda.ts'
import type { Bend } from './bend.ts'
import type { BookPage } from './book-page.ts'
import type { Chance } from './chance.ts'

/** A mistake that is planted on purpose, by name; see sabotage.ts. */
export type Sabotage = string | null

/** How one hour is simulated. Times are milliseconds of the simulated clock. */
export type HourPlan = {
  readonly seed: number
  /** How long faults go on; after that the network is fair. */
  readonly troubled: number
  /** How long it is fair. */
  readonly fair: number
  readonly sabotage: Sabotage
}

/** Where a device stands in the network. */
export type Way = {
  /** Does what the device sends to the server arrive, and the other way round? */
  control: boolean
  /** Does sound pass between this device and others? */
  media: boolean
  /** One way to the server, in milliseconds. */
  delay: number
  /** Since when control is cut; null while it is not. */
  cutAt: number | null
  /** Rises when the device gets another address: connections over the old one are dead. */
  address: number
}

/** A connection between one try of a page and the server. */
export type Wire = {
  readonly name: LinkName
  readonly page: Page
  readonly attempt: number
  readonly address: number
  readonly epoch: number
  /** Does each side believe that it is open? */
  atPage: boolean
  atServer: boolean
  /** When the last thing on its way arrives, in each direction, so that nothing overtakes. */
  upAt: number
  downAt: number
  /** What was sent into a cut, in order; it is sent again when the way is back, as TCP does. */
  readonly heldUp: (() => void)[]
  readonly heldDown: (() => void)[]
}

/** A simulated hour. */
export type World = {
  readonly plan: HourPlan
  readonly agenda: Agenda
  readonly chance: Chance
  readonly checks: Checks
  readonly seats: readonly string[]
  readonly pages: Page[]
  readonly ways: ReadonlyMap<string, Way>
  server: Server
  media: Media
  /** Is each frame on its own, to be lost, doubled or overtaken? Otherwise a connection keeps its order, as TCP does. */
  readonly isLoose: boolean
  /** Are there no faults any more? */
  isFair: boolean
  readonly sabotage: (name: string) => boolean
  /** Does this device's browser keep anything? */
  readonly keeps: (device: string) => boolean
  /** Is a probe of this device ever answered? */
  readonly probes: (device: string) => boolean
  readonly bend: Bend
  /** A message between pages arrives at the server. */
  readonly relay: (wire: Wire, seat: string, epoch: number, message: Signal) => void
  /** The bits of everything that happened, folded into one number. */
  mark: (what: number) => void
}

/** The simulated moment on a clock that is ahead by `skew`. Time starts late enough that nothing is ever before it. */
export const onClock = (world: World, skew: number): Instant => (world.agenda.now() + 1_000_000 + skew) as Instant

/** A world in which pages can be opened. */
export type OpenWorld = World & {
  readonly breakDisk: (device: string) => void
  readonly net: Net
  readonly openPage: (seat: string, device: string) => Page
}

/** One page life. */
export type Page = {
  readonly seat: string
  readonly device: string
  readonly name: number
  readonly end: () => End
  readonly epoch: () => number
  readonly isAlive: () => boolean
  readonly isRunning: () => boolean
  readonly start: () => void
  readonly say: (kind: string) => void
  /** The person turns microphone and camera on or off. */
  readonly turn: (wished: Switches) => void
  readonly feed: (event: EndEvent) => void
  /** Ends the process; `told`: with the page's last words, as a reload or a closed tab. */
  readonly die: (told: boolean) => void
  readonly freeze: () => void
  readonly thaw: () => void
  /** The clock of the page jumps ahead by so many milliseconds. */
  readonly jump: (by: number) => void
  readonly leave: () => void
  readonly arrive: (wire: Wire, frame: KeeperFrame) => void
  readonly closed: (wire: Wire, why: KeeperClose | 'lost') => void
  readonly sound: (call: SimCall, seat: string, kind: 'flowing' | 'stalled', at: number) => void
  readonly over: (seat: string, gen: number) => void
  readonly relay: (seat: string, epoch: number, message: Signal) => void
  readonly signalled: (wire: Wire, from: Page, message: Signal) => void
  readonly adopt: (streams: readonly Stream[]) => void
}

/** The server. */
export type Server = {
  readonly keeper: () => Keeper
  readonly isUp: () => boolean
  /** A page's try arrives; false when nobody answers. */
  readonly enter: (wire: Wire, seat: string) => boolean
  /** The wire of a link that is open at the server. */
  readonly wire: (link: LinkName) => Wire | undefined
  readonly hear: (wire: Wire, frame: EndFrame) => void
  readonly gone: (wire: Wire) => void
  /** What a request for a ticket is answered: the epoch, or that the seat has moved; null while the server is down. */
  readonly ticket: (seat: string, heldEpoch: number) => number | 'moved' | null
  readonly crash: () => void
  /** Its disk takes so many times as long, until told otherwise. */
  readonly slow: (times: number) => void
  readonly restart: () => void
  /** Everything that is on disk. */
  readonly disk: () => readonly Entry[]
  /** The hour's book as it stands, and the moment on the server's clock. */
  readonly book: () => { readonly page: BookPage; readonly now: Instant }
}

/** One call between two pages; `gen` is its name at both. */
export type SimCall = {
  readonly gen: number
  readonly from: Page
  readonly to: Page
  addresses: readonly [number, number]
  /** Was it answered, and does the answer stand? */
  isConnected: boolean
  isOpenAt: { from: boolean; to: boolean }
  /** Since when the way is cut; null while it is not. */
  cutAt: number | null
  /** Did the cut last too long or an address change? */
  isDead: boolean
  flows: boolean
  /** When it last began or ceased to. */
  turnedAt: number
}

/** What passes between two pages by way of the server. */
export type Signal = {
  readonly kind: 'offer' | 'answer' | 're-offer' | 're-answer'
  readonly call: SimCall
  readonly gen: number
}

/** All sound of a world. */
export type Media = {
  readonly dial: (from: Page, seat: string, epoch: number, gen: number) => void
  readonly answer: (page: Page, seat: string, gen: number) => void
  readonly decline: (page: Page, seat: string, gen: number) => void
  readonly mend: (page: Page, seat: string, call: number, gen: number, offer: boolean) => void
  readonly hangUp: (page: Page, seat: string, gen: number) => void
  /** The way of some device, or the life of some page, changed. */
  readonly look: () => void
  /** Does sound of `from` arrive at `to` now? */
  readonly flows: (from: string, to: string) => boolean
  /** For how many milliseconds no sound of a seat has arrived at this very page; 0 while it does. */
  readonly silence: (page: Page, seat: string) => number
  /** A signal came through the server. */
  readonly signalled: (page: Page, from: Page, message: Signal) => void
  /** A page is gone for good: `told` when the others see it at once, as a reload does. */
  readonly dies: (page: Page, told: boolean) => void
}

/** All checks of an hour. */
export type Checks = {
  readonly that: (holds: boolean, rule: string, what: string) => void
  readonly step: (before: Keeper, after: Keeper, event: KeeperEvent, effects: readonly KeeperEffect[]) => void
  /** A try was let in, and then welcomed; an order was sent to a seat; a page was told that it has moved. */
  readonly entered: (wire: Wire, keeper: Keeper) => void
  readonly welcomed: (wire: Wire) => void
  readonly ordered: (seat: string, order: Pair) => void
  readonly moved: (page: Page) => void
  readonly kept: (entry: Entry) => void
  readonly ended: (page: Page, before: End, after: End, event: EndEvent | null, effects: readonly EndEffect[]) => void
  readonly applied: (page: Page, entry: EntryFrame) => void
  readonly reset: (page: Page) => void
  readonly stored: (page: Page, stream: Stream) => void
  /** The hour's book was turned to another page. */
  readonly booked: (before: BookPage, page: BookPage, now: Instant) => void
  /** Records of interruptions are on disk. */
  readonly recorded: (effects: readonly HourEffect[]) => void
  /** At the end the book is looked at once more. */
  readonly bookEnd: () => void
  /** Switches of a page were turned, written, or found on its device. */
  readonly switched: (page: Page, wished: Switches, open: Switches, found: Switches | null) => void
  /** The server died: what it still had to answer is no promise any more. */
  readonly crashed: () => void
  /** A link that is not the seat's present one was answered. */
  readonly answered: () => void
  /** All words that a device has promised to keep, by stream. */
  readonly promised: ReadonlyMap<string, readonly unknown[]>
  readonly isKept: (body: unknown) => boolean
  readonly countFor: (seat: string) => number
  readonly appliedBy: (page: Page) => number
  readonly fences: () => { readonly heard: number; readonly answered: number }
  /** How many orders each pair was given since `since`. */
  readonly orders: () => ReadonlyMap<string, number>
  readonly forgetOrders: () => void
}

/** Carries things over wires. */
export type Net = {
  /** To the server, or to the page; `isFrame` things may be lost or doubled in a loose hour. */
  readonly carry: (wire: Wire, to: 'server' | 'page', run: () => void, isFrame: boolean) => void
  /** Control of a device is back: what was held is sent again, after a while. */
  readonly flush: (device: string) => void
  readonly wires: Set<Wire>
}
