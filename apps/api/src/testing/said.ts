/** What participants say of themselves before an hour, where nothing is wrong. */

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

/** Everything on the room is as hoped. */
export const ALL_YES = {
  answers: {
    alone: 'yes',
    unheard: 'yes',
    'private-network': 'yes',
    'screen-private': 'yes',
    seated: 'yes',
    'set-up': 'yes',
  },
}
