/** By leave to work somewhere for some days of a year. */
import { closed, hourRows, opened, type Answer, type Asked } from '../answer.ts'
import { licenceFault, type Licence } from '../licence.ts'
import { covers } from '../place.ts'
import { firstOf, rowsOf } from '../row.ts'
import { hasHomeLicence } from './privilege.ts'

type Temporary = Extract<Licence, { readonly kind: 'temporary' }>

/** What such leave comes to at the place where the client is. */
export function byTemporary(leave: Temporary, asked: Asked): Answer {
  const { profession, home, daysUsed } = leave
  const { rows, place, date } = asked
  const rule = firstOf(
    rowsOf(rows, 'temporary').filter(row => covers(row.place, place) && row.professions.includes(profession)),
  )
  const fault = licenceFault(leave, date)
  if (fault === 'licence-expired' || fault === 'licence-not-active') return closed('blocked', fault, rule ? [rule] : [])
  if (leave.place !== place) return closed('blocked', 'privilege-of-another-place', rule ? [rule] : [])
  if (!rule || rule.isRemote === null) return closed('verify-with-board', 'temporary-unknown', rule ? [rule] : [])
  if (!rule.isRemote) return closed('blocked', 'temporary-in-person-only', [rule])
  if (!hasHomeLicence(leave, asked)) return closed('blocked', 'home-licence-missing', [rule])
  if (daysUsed >= rule.daysInYear) return closed('blocked', 'temporary-days-used', [rule])
  if (fault !== null) return closed('verify-with-board', fault, [rule])
  return opened(
    'temporary-practice',
    [rule],
    ['days-counted', 'rules-of-place'],
    hourRows(rows, profession, [place, home]),
  )
}
