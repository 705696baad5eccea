/** What pages told the server of silence in a simulated hour: each claim is a proven loss that nobody may be billed for. */
import type { Flow } from '../../frame.ts'
import { LEADER } from './people.ts'

/** `by` told that it did not hear `of` from `from` until `to`; null while that goes on. Milliseconds of the server's clock. */
export type Claim = { readonly by: string; readonly of: string; readonly from: number; readonly to: number | null }

/** All claims, and since when each of the others counts: from the first time on that sound went both ways. Never changed in place. */
export type Claims = {
  readonly list: readonly Claim[]
  readonly heard: readonly string[]
  readonly since: { readonly [seat: string]: number }
  /** When those who are not there went on purpose. */
  readonly goneAt: { readonly [seat: string]: number }
}

/** The oldest that a report may reach back, as the server takes it. */
const BACK = 600_000

/** Nothing was told. */
export const noClaims: Claims = { list: [], heard: [], since: {}, goneAt: {} }

const baseOf = (at: number | null, now: number): number => (at === null || at > now ? now : Math.max(at, now - BACK))

const backFrom = (base: number, ago: number): number => base - Math.min(ago, BACK)

/** What a report adds: what it proves, its error taken off at both ends. The very same claims when that is nothing new. */
export function claimed(before: Claims, by: string, flow: Flow, now: number): Claims {
  const { of, state, error } = flow
  if ((by === LEADER) === (of === LEADER)) return before
  const claims = withSound(before, by, flow, now)
  const base = baseOf(flow.at, now)
  const back = (ago: number): number => backFrom(base, ago)
  const until = claims.goneAt[of] ?? Infinity
  const added: Claim[] = []
  const isNew = (from: number, to: number | null): boolean =>
    !claims.list.some(claim => claim.by === by && claim.of === of && claim.from <= from && claim.to === to)
  for (const { start, end } of flow.gaps) {
    const [from, to] = [back(start) + error, Math.min(back(end) - error, until)]
    if (from < to && !isCovered(claims, by, of, from, to)) added.push({ by, of, from, to })
  }
  const open = claims.list.find(claim => claim.by === by && claim.of === of && claim.to === null)
  // A silence that began like the open one and is over ends it, whatever the state of the next call.
  const over = open && flow.gaps.findLast(({ start, end }) => isWithin(open.from, back(start), back(end), 2 * error))
  if (open && over && state === 'none') {
    const to = Math.max(open.from, back(over.end) - error)
    return { ...claims, list: [...without(claims, open), ...added, { ...open, to }] }
  }
  if (state === 'stalled' || state === 'over') {
    const from = back(flow.ago) + error
    if (until < Infinity) {
      if (from < until && !isCovered(claims, by, of, from, until)) added.push({ by, of, from, to: until })
    } else if (isNew(from, null))
      return { ...claims, list: [...without(claims, open), ...added, { by, of, from, to: null }] }
  } else if (state === 'flowing' && open) {
    const to = Math.max(open.from, back(flow.held) - error)
    return { ...claims, list: [...without(claims, open), ...added, { ...open, to }] }
  }
  return added.length === 0 ? claims : { ...claims, list: [...claims.list, ...added] }
}

const isWithin = (at: number, from: number, to: number, error: number): boolean =>
  at >= from - error && at <= to + error

const without = ({ list }: Claims, gone: Claim | undefined): readonly Claim[] => list.filter(claim => claim !== gone)

const isCovered = ({ list }: Claims, by: string, of: string, from: number, to: number): boolean =>
  list.some(claim => claim.by === by && claim.of === of && claim.from <= from && claim.to !== null && claim.to >= to)

/** Both ways at once, or not at all: while the other is known not to hear, nothing is both ways, and nobody counts who never was. */
function withSound(claims: Claims, by: string, { of, state, at, held }: Flow, now: number): Claims {
  if (state !== 'flowing' || claims.heard.includes(by + of)) return claims
  // Of one who has gone it counts only if it began before they went.
  if (backFrom(baseOf(at, now), held) > (claims.goneAt[of] ?? Infinity)) return claims
  if (claims.list.some(claim => claim.by === of && claim.of === by && claim.to === null)) return claims
  const heard = [...claims.heard, by + of]
  const other = by === LEADER ? of : by
  const isBoth = heard.includes(LEADER + other) && heard.includes(other + LEADER)
  return { ...claims, heard, since: isBoth ? { ...claims.since, [other]: now } : claims.since }
}

/** Somebody has gone on purpose: what is not heard of them from now on is nobody's loss. */
export function gone(claims: Claims, seat: string, now: number): Claims {
  const isOf = ({ by, of }: Claim): boolean => by === seat || of === seat
  const list = claims.list.map(claim => (isOf(claim) && claim.to === null ? { ...claim, to: now } : claim))
  const heard = claims.heard.filter(way => !way.includes(seat))
  return { list, heard, since: claims.since, goneAt: { ...claims.goneAt, [seat]: now } }
}

/** Somebody who went has come again. */
export function came(claims: Claims, seat: string): Claims {
  const { [seat]: _, ...goneAt } = claims.goneAt
  return { ...claims, goneAt }
}

/** A claim as far as it counts, or null. */
export function counted({ since }: Claims, { by, of, from, to }: Claim, now: number): readonly [number, number] | null {
  const first = since[by === LEADER ? of : by]
  if (first === undefined) return null
  const start = Math.max(from, first)
  const end = to ?? now
  return start < end ? [start, end] : null
}
