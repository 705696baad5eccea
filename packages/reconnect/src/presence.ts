/** Is someone there? A function of what was last heard of them and the time. Rules: SPEC.md, PS. */
import { after, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'

/** When silence of a seat means something, in milliseconds. Judgement of reconnect.md 4.5, 2026-11-21. */
export const PRESENCE_WAITS = {
  /** Without any word. */
  unsure: 7.5 * SECOND,
  /** Without a word and without another seat that still hears them. */
  away: 12 * SECOND,
  /** After a page said that it goes and may be back in a moment. */
  reload: 15 * SECOND,
} as const satisfies Record<string, Milliseconds>

/** Here; silent for a while; between two pages; away without goodbye. */
export type Presence = 'here' | 'unsure' | 'reloading' | 'away'

/** What is known of a seat that has not said goodbye. */
export type Signs = {
  /** Is a link of it open? */
  readonly isLinked: boolean
  /** When it last said something. */
  readonly heardAt: Instant
  /** The latest moment at which another seat still heard its sound; null when nobody said so. */
  readonly vouchedAt: Instant | null
  /** When its page said that it goes away for a moment; null when it did not, or came back since. */
  readonly awayAt: Instant | null
}

/** The last moment at which someone is known to have been there. */
export const lastSign = ({ heardAt, vouchedAt }: Signs): Instant =>
  vouchedAt !== null && vouchedAt > heardAt ? vouchedAt : heardAt

/** How a seat stands at a moment. */
export function presenceOf(signs: Signs, now: Instant): Presence {
  if (signs.isLinked && now < after(signs.heardAt, PRESENCE_WAITS.unsure)) return 'here'
  if (signs.awayAt !== null && !signs.isLinked)
    return now < after(signs.awayAt, PRESENCE_WAITS.reload) ? 'reloading' : 'away'
  return now < after(lastSign(signs), PRESENCE_WAITS.away) ? 'unsure' : 'away'
}

/** When `presenceOf` may answer differently though nothing is heard; null when it will not. */
export function presenceChangesAt(signs: Signs, now: Instant): Instant | null {
  const moments = [
    signs.isLinked ? after(signs.heardAt, PRESENCE_WAITS.unsure) : null,
    signs.awayAt !== null && !signs.isLinked ? after(signs.awayAt, PRESENCE_WAITS.reload) : null,
    after(lastSign(signs), PRESENCE_WAITS.away),
  ]
  return moments.reduce<Instant | null>(
    (first, at) => (at !== null && at > now && (first === null || at < first) ? at : first),
    null,
  )
}
