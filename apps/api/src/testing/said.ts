/** What participants say of themselves before an hour, where nothing is wrong. */
import { environmentOf, NOTHING_DECIDED, type SeenEvidence } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'

/** Whereabouts that an emergency service can use; invented. */
export const SOME_PLACE = {
  country: 'US',
  region: 'Oregon',
  city: 'Bend',
  street: '12 Test Lane',
  detail: null,
  emergencyNumber: '911',
  callback: '+1 555 0123',
  /** Nobody is named: a short plan all the same. */
  contact: null,
}

/** Everything that is asked of everybody on the room is as hoped. */
export const ALL_YES = {
  answers: Object.fromEntries(environmentOf('client', NOTHING_DECIDED).map(({ item }) => [item, 'yes'])),
}

/** What a practitioner sends when they saw who somebody is, in the simplest way of each kind; `n` names the entry. */
export function seenBy(how: SeenEvidence, seat: string, n = 1) {
  const id = testId('identity', n)
  const age = { says: 'nothing' } as const
  switch (how) {
    case 'in-person':
      return { seat, act: { kind: how, id, met: { on: '2026-05-04', place: 'The practice', who: null }, age } }
    case 'document':
      return { seat, act: { kind: how, id, document: 'passport', name: 'matches', picture: 'matches', age } }
    case 'video':
      return { seat, act: { kind: how, id } }
  }
}
