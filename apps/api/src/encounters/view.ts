/** One hour, and one participant's preparation, in the shapes of the wire. */
import { unsignedBy } from '@holdfast/check-in'
import type { Seated } from '@holdfast/db'
import { isOrdinary } from '@holdfast/safety'
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
  identity: kept.identity && { how: kept.identity.how, at: kept.identity.at },
  // At any other time reading it takes a reason (A21i).
  whereabouts: isOrdinary(kept.hour, facts.policy, facts.now) ? kept.whereabouts : null,
  roomCheck: kept.roomCheck,
  withdrawn: [...facts.takenBack],
})
