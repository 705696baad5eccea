/** All that a browser may say in a room. */
import { DAY, type SeatId } from '@holdfast/domain'
import * as v from 'valibot'
import { count, id, instantField, streamField } from '../fields.ts'
import type { PeerSignal } from './peer.ts'
import { WORD_SHAPES, type Word } from './words.ts'

const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const put = <K extends keyof typeof WORD_SHAPES>(kind: K) =>
  v.strictObject({
    t: v.literal('put'),
    stream: streamField,
    cseq: positive,
    kind: v.literal(kind),
    body: WORD_SHAPES[kind],
  })

/** A generation of orders: far more than any hour can have, and far from where numbers end. */
const gen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000))

const stretch = v.strictObject({ start: count, end: count })

/** Up to so many of something, a whole number. */
const upTo = (most: number, least = 0) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))

/** More questions than a page could ask in three weeks without a network. */
const MOST = 1_000_000

/** What a page can tell of its own break; `ago`: so many milliseconds before the frame. */
const sight = v.variant('kind', [
  v.pipe(
    v.strictObject({ kind: v.literal('probed'), ago: count, tried: upTo(MOST, 1), answered: upTo(MOST) }),
    v.check(({ tried, answered }) => answered <= tried),
  ),
  v.strictObject({ kind: v.literal('slept'), ago: count, span: upTo(365 * DAY, 1) }),
  v.strictObject({ kind: v.literal('offline'), ago: count }),
])

/** The shapes of all upward messages but `peer`, which room/peer.ts checks by hand. */
export const UP_SHAPES = {
  hello: v.strictObject({ t: v.literal('hello'), have: count }),
  put: v.variant('kind', [
    put('chat'),
    put('admit'),
    put('to-door'),
    put('curtain'),
    put('step'),
    put('choice'),
    put('without-picture'),
    put('request'),
    put('reply'),
    put('end'),
  ]),
  beat: v.strictObject({ t: v.literal('beat'), n: count, have: count }),
  flow: v.strictObject({
    t: v.literal('flow'),
    of: id('seat'),
    gen,
    state: v.picklist(['none', 'flowing', 'stalled', 'over']),
    at: v.nullable(instantField),
    error: count,
    ago: count,
    held: count,
    gaps: v.pipe(v.array(stretch), v.maxLength(16)),
  }),
  saw: v.strictObject({
    t: v.literal('saw'),
    at: v.nullable(instantField),
    items: v.pipe(v.array(sight), v.minLength(1), v.maxLength(3)),
  }),
  retry: v.strictObject({ t: v.literal('retry') }),
  away: v.strictObject({ t: v.literal('away') }),
  leave: v.strictObject({ t: v.literal('leave') }),
  got: v.strictObject({ t: v.literal('got'), n: count }),
  media: v.strictObject({
    t: v.literal('media'),
    mic: v.boolean(),
    camera: v.boolean(),
    dark: v.nullable(v.picklist(['chosen', 'device-lost', 'tab-hidden'])),
  }),
} as const

/** First words on a fresh link: how many entries this browser has applied (0 for none). */
export type Hello = { readonly t: 'hello'; readonly have: number }
/** Something to keep: the `cseq`-th word of a stream. Sent until it is acknowledged or comes back as an entry. */
export type Put = { readonly t: 'put'; readonly stream: string; readonly cseq: number } & Word
/** A sign of life. */
export type Beat = { readonly t: 'beat'; readonly n: number; readonly have: number }
/** How another seat is heard; see the reconnect package. */
export type FlowUp = Readonly<v.InferOutput<typeof UP_SHAPES.flow>> & { readonly of: SeatId }
/**
 * What this page saw of a break of its own, told when it is back: its probes of our server while its link was gone, a
 * sleep of its device, that its browser said offline. `at`: our clock as it reckons it, null before it knows.
 */
export type Saw = Readonly<v.InferOutput<typeof UP_SHAPES.saw>>
/** The network of this page carries again. */
export type Retry = { readonly t: 'retry' }
/** This page goes away and may be back in a moment. */
export type Away = { readonly t: 'away' }
/** This seat goes, on purpose. */
export type Leave = { readonly t: 'leave' }
/** This browser has shown its entries up to the `n`-th. */
export type Got = { readonly t: 'got'; readonly n: number }
/** What this seat sends now, and why there is no picture; `dark` is null while there is one. */
export type Media = {
  readonly t: 'media'
  readonly mic: boolean
  readonly camera: boolean
  readonly dark: 'chosen' | 'device-lost' | 'tab-hidden' | null
}
/** A PeerJS message for the page behind a peer id. */
export type PeerUp = { readonly t: 'peer'; readonly to: string } & PeerSignal

/** All that a browser may say in a room. */
export type Up = Hello | Put | Beat | FlowUp | Saw | Retry | Away | Leave | Got | Media | PeerUp
