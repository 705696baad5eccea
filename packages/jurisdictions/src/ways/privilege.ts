/** By a privilege that a compact gives beside the home licence. */
import { closed, hourRows, opened, type Answer, type Asked } from '../answer.ts'
import { EVERY_MEMBER, licenceFault, type Licence } from '../licence.ts'
import { firstOf, rowsOf, type CompactRow } from '../row.ts'
import { issues, memberRow } from './member.ts'

type Privilege = Extract<Licence, { readonly kind: 'privilege' }>

/** What a privilege comes to at the place where the client is. */
export function byPrivilege(privilege: Privilege, asked: Asked): Answer {
  const { profession, place: holds, home, compact: code } = privilege
  const { rows, place, date } = asked
  const compact = firstOf(rowsOf(rows, 'compact').filter(row => row.compact === code))
  const fault = licenceFault(privilege, date)
  if (fault === 'licence-expired' || fault === 'licence-not-active')
    return closed('blocked', fault, compact ? [compact] : [])
  if (!compact) return closed('verify-with-board', 'membership-unknown')
  if (!compact.professions.includes(profession)) return closed('blocked', 'wrong-profession', [compact])
  if (!reaches(compact, holds, place)) return closed('blocked', 'privilege-of-another-place', [compact])
  const [there, here] = [place, home].map(where => memberRow(rows, code, where))
  if (!there || !here) return noMember(compact, there ? 'home-not-in-compact' : 'place-not-in-compact', asked)
  if (!hasHomeLicence(privilege, asked)) return closed('blocked', 'home-licence-missing', [compact])
  if (!issues(there, date) || !issues(here, date))
    return closed('verify-with-board', 'compact-not-issuing', [issues(there, date) ? here : there, compact])
  if (fault !== null) return closed('verify-with-board', fault, [compact])
  const hour = hourRows(rows, profession, [place, home])
  return opened('compact-privilege', [compact, there, here], compact.conditions, hour)
}

/** One that holds in every member does so only where the compact gives such a thing. */
const reaches = ({ reaches: reach }: CompactRow, holds: string, place: string): boolean =>
  holds === place || (holds === EVERY_MEMBER && reach === 'every-member')

/** Someone is outside a compact for certain only by a list that is whole and need not be read again. */
const noMember = (compact: CompactRow, code: 'home-not-in-compact' | 'place-not-in-compact', { date }: Asked): Answer =>
  compact.isListWhole && compact.reviewBy >= date
    ? closed('blocked', code, [compact])
    : closed('verify-with-board', 'membership-unknown', [compact])

/** The licence at home that a privilege or a leave stands on. */
export const hasHomeLicence = (
  { profession, home }: { readonly profession: Licence['profession']; readonly home: string },
  { licences, date }: Asked,
): boolean =>
  licences.some(
    one =>
      one.kind === 'licence' && one.profession === profession && one.place === home && licenceFault(one, date) === null,
  )
