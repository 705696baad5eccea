/** Evidence of who somebody is, in the shapes of the wire: piece by piece, for practitioners of the hour and for the person. */
import { identityWritten } from '@holdfast/db'
import {
  cardWaiting,
  evidenceIn,
  isKnown,
  meetingAsked,
  meetingIn,
  monthDiffers,
  restsOn,
  toldThemselves,
  wordAgreedBy,
  type IdentityEntry,
  type IdentityId,
  type IdentityLog,
  type Instant,
  type PersonId,
} from '@holdfast/domain'
import type { IdentityView, OwnIdentity } from '@holdfast/wire'
import type { Deps } from '../deps.ts'
import type { Gathered } from '../encounters/facts.ts'

/** All that was written about whoever was gathered, also what was taken back, as `reader` reads it. */
export async function identityView(deps: Deps, { kept, facts }: Gathered, reader: PersonId): Promise<IdentityView> {
  const written = await identityWritten(deps.db, facts.person)
  const evidence = evidenceIn(kept.identity, facts.signedByKey)
  const back = (id: IdentityEntry['act']['id']) => {
    for (const { act, at, name } of written)
      if (act.kind === 'taken-back' && act.of === id) return { at, by: name, reason: act.reason }
    return null
  }
  // What was held against a word, or came of an asking, goes with it.
  const wentWith = (act: IdentityEntry['act']) => {
    const rests = restsOn(act)
    return rests === null ? null : back(rests)
  }
  const word = wordAgreedBy(kept.identity, reader)
  const entries = written.flatMap(({ act, at, name }) =>
    act.kind === 'taken-back' ? [] : [{ at, by: name, act, takenBack: back(act.id) ?? wentWith(act) }],
  )
  const signed = evidence.flatMap(({ act, at }) =>
    act.kind === 'signature' ? [{ at, by: null, act, takenBack: null }] : [],
  )
  return {
    now: facts.now,
    seat: kept.me.seat,
    isKnown: isKnown(evidence, facts.policy.identitySuffices),
    suffices: [...facts.policy.identitySuffices],
    entries: [...entries, ...signed].toSorted((a, b) => a.at - b.at),
    meeting: { asked: meetingAsked(facts.policy, facts.decided), stands: meetingIn(kept.identity) },
    monthDiffers: monthDiffers(kept.born, kept.identity),
    word: word && { id: word.id, on: word.on },
    card: deps.cardProvider && { waiting: cardOf(deps, kept.identity, facts.now) },
  }
}

/** What stands about whoever was gathered, as they read it themselves. */
export async function ownIdentity(deps: Deps, { kept, facts }: Gathered): Promise<OwnIdentity> {
  const names = new Map((await identityWritten(deps.db, facts.person)).map(({ act, name }) => [act.id, name]))
  const evidence = toldThemselves(evidenceIn(kept.identity, facts.signedByKey)).map(({ act, at }) => ({
    at,
    by: act.kind === 'signature' ? null : (names.get(act.id) ?? null),
    act,
  }))
  const card = cardOf(deps, kept.identity, facts.now)
  return { now: facts.now, evidence, card: card && facts.now < card.open ? card : null }
}

/** The asking that waits, where a provider can be asked at all. */
function cardOf(
  deps: Deps,
  log: IdentityLog,
  now: Instant,
): { readonly id: IdentityId; readonly open: Instant } | null {
  const waiting = deps.cardProvider && cardWaiting(log, now)
  return waiting && { id: waiting.id, open: waiting.open }
}
