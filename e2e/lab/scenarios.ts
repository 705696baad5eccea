/** What can befall a call, as data: the trouble itself and how soon all must be well again. Read by bench and by browser walks. */

/** Milliseconds for the middle run and for nineteen of twenty. */
export type Bound = { readonly p50: number; readonly p95: number }

/** What happens; always to the person called `a`. Lengths in milliseconds. */
export type Trouble =
  /** Packets vanish without a word, both ways: all of them, or only those to and from the server. */
  | { readonly kind: 'cut'; readonly what: 'all' | 'signalling'; readonly lasts: number }
  /** The address changes, as from one Wi-Fi to another. */
  | { readonly kind: 'move' }
  /** The page is loaded anew. */
  | { readonly kind: 'reload' }
  /** The browser dies at once and is opened again with the same profile. */
  | { readonly kind: 'crash' }

/** A trouble with a name and the bounds for what follows it. A bound that is null is not asked of this trouble. */
export type Scenario = {
  readonly name: string
  readonly trouble: Trouble
  /** From the trouble's beginning until the page of the other says that sound has stopped. */
  readonly stallShown: Bound | null
  /**
   * From the moment that `WHEN_IT_COUNTS` names until sound flows both ways; null where sound must not stop at all.
   */
  readonly audioBack: Bound | null
  /** From the browser itself offering a new address until sound flows both ways; only where the address changes. */
  readonly audioAfterOffer: Bound | null
  /** From sound to picture, on the slower side. */
  readonly videoAfterAudio: Bound | null
  /** The longest silence that anyone may hear while it lasts; only where media must not be touched. */
  readonly silence: Bound | null
  /** From the path's return until the room's link carries a message; only where signalling alone is lost. */
  readonly linkBack: Bound | null
  /**
   * From the room's link being back until a line said meanwhile on either side is shown on the other; only where the link
   * is lost.
   */
  readonly textBack: Bound | null
}

/** From when the way back is counted, in words for a report. */
export const WHEN_IT_COUNTS: { readonly [K in Trouble['kind']]: string } = {
  cut: 'network back',
  move: 'address changed',
  reload: 'reload pressed',
  crash: 'page opened again',
}

/** Source of all bounds: the reconnect design, section 5 (targets), Chromium, round trip of at most 100 ms. */
const STALL: Bound = { p50: 1000, p95: 2500 }
const PICTURE: Bound = { p50: 300, p95: 800 }
const QUICKLY: Bound = { p50: 500, p95: 1500 }
const AFTER_LONG: Bound = { p50: 900, p95: 2000 }
const TEXT: Bound = { p50: 300, p95: 800 }

const outage = (seconds: number): Scenario => ({
  name: `everything lost for ${seconds} s`,
  trouble: { kind: 'cut', what: 'all', lasts: seconds * 1000 },
  stallShown: STALL,
  // Under 16 s Chromium keeps its connection alive; past that it must be restarted.
  audioBack: seconds < 16 ? QUICKLY : AFTER_LONG,
  audioAfterOffer: null,
  videoAfterAudio: PICTURE,
  silence: null,
  linkBack: null,
  textBack: TEXT,
})

/** All scenarios, the mildest first: one pair of pages can go through them in this order. */
export const SCENARIOS: readonly Scenario[] = [
  ...[3, 8, 12, 20, 40].map(outage),
  {
    name: 'signalling lost for 10 s',
    trouble: { kind: 'cut', what: 'signalling', lasts: 10_000 },
    stallShown: null,
    audioBack: null,
    audioAfterOffer: null,
    videoAfterAudio: null,
    // The design says "no effect on media"; half a second is what measured.md sets as the bar for a gap.
    silence: { p50: 200, p95: 500 },
    linkBack: { p50: 1000, p95: 2500 },
    textBack: TEXT,
  },
  {
    name: 'address changed',
    trouble: { kind: 'move' },
    stallShown: STALL,
    audioBack: { p50: 2000, p95: 3500 },
    // From the offer on the browser has a network again, as after a short outage.
    audioAfterOffer: QUICKLY,
    videoAfterAudio: PICTURE,
    silence: null,
    linkBack: null,
    textBack: null,
  },
  {
    name: 'page reloaded',
    trouble: { kind: 'reload' },
    stallShown: null,
    audioBack: { p50: 1200, p95: 2500 },
    audioAfterOffer: null,
    videoAfterAudio: PICTURE,
    silence: null,
    linkBack: null,
    textBack: null,
  },
  {
    name: 'browser killed and opened again',
    trouble: { kind: 'crash' },
    stallShown: STALL,
    audioBack: { p50: 1500, p95: 3000 },
    audioAfterOffer: null,
    videoAfterAudio: PICTURE,
    silence: null,
    linkBack: null,
    textBack: null,
  },
]
