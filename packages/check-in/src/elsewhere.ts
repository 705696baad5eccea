/** Could an hour take place from somewhere else? Asked ahead by a guest: what the practice knows today, and no promise. */
import { placeOf, type Day } from '@holdfast/jurisdictions'
import type { Whereabouts } from '@holdfast/domain'
import type { Facts } from './facts.ts'
import { decisionsAt, verdictOf } from './practice.ts'

/** What can be said ahead; `not-asked` where no licences are kept, `look-first` where a board has to be asked. */
export const ELSEWHERE = ['not-asked', 'open', 'conditions', 'look-first', 'closed'] as const

/** One of them. */
export type Elsewhere = (typeof ELSEWHERE)[number]

/** Where, and on which day. */
export type AskedAhead = Pick<Whereabouts, 'country' | 'region'> & { readonly on: Day }

/** The same decision as at the door, with that place and that day in it, by what was looked up until now. */
export function elsewhere({ practice, now, policy }: Facts, { on, ...there }: AskedAhead): Elsewhere {
  if (!practice) return 'not-asked'
  const place = placeOf(there) ?? there.country
  switch (verdictOf(decisionsAt(place, { ...practice, today: on }, { now, policy }))) {
    case 'allowed':
      return 'open'
    case 'allowed-with-conditions':
      return 'conditions'
    case 'verify-with-board':
      return 'look-first'
    case 'blocked':
      return 'closed'
  }
}
