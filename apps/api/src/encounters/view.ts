/** One hour, and one participant's preparation, in the shapes of the wire. */
import { askedOf, unsignedBy } from '@holdfast/check-in'
import type { Seated } from '@holdfast/db'
import { evidenceIn, isKnown, type Evidence } from '@holdfast/domain'
import { isOrdinary, lastOf } from '@holdfast/safety'
import type { EncounterView, PersonCard, Preparation } from '@holdfast/wire'
import type { Gathered } from './facts.ts'

const card = ({ seat, role, name, title, phone }: Seated): PersonCard =>
  role === 'practitioner' ? { seat, role, name, title, phone } : { seat, role, name, title: null, phone: null }

/** The hour as its participant may see it: a practitioner sees everyone, anyone else sees the practitioners only. */
export function viewOf({ kept, facts, checklist }: Gathered): EncounterView {
  const { whereabouts, roomCheck } = kept
  const unsigned = unsignedBy(facts)
  return {
    id: kept.encounter,
    start: kept.hour.start,
    end: kept.hour.end,
    status: kept.state.status,
    now: facts.now,
    me: card(kept.me),
    others: visibleTo(kept).map(card),
    checklist,
    toSign: kept.others.filter(({ person }) => unsigned.includes(person)).map(({ seat }) => seat),
    whereabouts,
    roomCheck,
    roomAsks: askedOf(facts).map(({ item, isMandatory }) => ({ item, isMandatory })),
    ...(facts.policy.pictureMark ? { pictureMark: true } : {}),
  }
}

/** A practitioner sees everyone; anyone else sees the practitioners only, never who else may wait (D17b). */
const visibleTo = ({ me, others }: Gathered['kept']): readonly Seated[] =>
  me.role === 'practitioner' ? others : others.filter(other => other.role === 'practitioner')

/** What a participant has prepared, for the practitioner's eyes. */
export const preparationOf = ({ kept, facts, checklist }: Gathered): Preparation => ({
  seat: kept.me.seat,
  checklist,
  identity: lastSeen(facts),
  // At any other time reading it takes a reason (A21i).
  whereabouts: isOrdinary(kept.hour, facts.policy, facts.now) ? kept.whereabouts : null,
  ...roomOf(kept, facts),
  withdrawn: [...facts.takenBack],
  ...institutionOf(kept),
})

/** What was arranged last with the institution from which this patient takes part (E20b). */
function institutionOf({ arrangements }: Gathered['kept']): Pick<Preparation, 'institution'> {
  const institution = lastOf(arrangements, 'institution')
  return institution ? { institution } : {}
}

/** What was seen last, of all that is enough here, of who they are. */
function lastSeen({ identity, signedByKey, policy }: Gathered['facts']): Preparation['identity'] {
  const counts = (one: Evidence) => isKnown([one], policy.identitySuffices)
  const last = evidenceIn(identity, signedByKey).findLast(counts)
  return last ? { how: last.act.kind, at: last.at } : null
}

/** Answers on a room, with what was asked and decided. What a practitioner says of their own place is theirs alone (seed 003). */
function roomOf(kept: Gathered['kept'], facts: Gathered['facts']): RoomOf {
  if (facts.role === 'practitioner') return { roomCheck: null, roomAsks: [], roomDecided: [] }
  return {
    roomCheck: kept.roomCheck,
    roomAsks: askedOf(facts).map(one => ({ ...one, because: [...one.because] })),
    roomDecided: facts.roomDecided.map(({ by, ...one }) => ({
      ...one,
      by: kept.others.find(({ person }) => person === by)?.name ?? null,
    })),
  }
}

type RoomOf = Pick<Preparation, 'roomCheck' | 'roomAsks' | 'roomDecided'>
