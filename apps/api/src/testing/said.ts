/** What participants say of themselves before an hour, where nothing is wrong. */
import { environmentOf, NOTHING_DECIDED } from '@holdfast/domain'

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
