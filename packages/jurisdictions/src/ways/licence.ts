/** By a licence alone: of the place itself, or of one that the place takes as good. */
import { closed, hourRows, opened, type Answer, type Asked, type Because } from '../answer.ts'
import { licenceFault, type Licence } from '../licence.ts'
import { covers } from '../place.ts'
import { firstOf, rowsOf, type LicensingRow, type Row } from '../row.ts'
import { issues, memberRow } from './member.ts'

type Plain = Extract<Licence, { readonly kind: 'licence' }>

/** What a licence of a board comes to at the place where the client is. */
export function byLicence(licence: Plain, asked: Asked): Answer {
  const fault = licenceFault(licence, asked.date)
  const rule = licensingRow(licence, asked)
  if (fault === 'licence-expired' || fault === 'licence-not-active') return closed('blocked', fault, listed(rule))
  const yes = ownPlace(licence, rule, asked) ?? acceptedPlace(licence, asked)
  if (yes) return fault === null ? yes : closed('verify-with-board', fault, yes.rests)
  if (!rule) return closed('verify-with-board', 'rule-unknown')
  if (rule.others === 'ask') return closed('verify-with-board', 'ask-the-board', [rule])
  return withHints(closed('blocked', 'not-licensed-here', [rule]), licence, asked)
}

const listed = (row: Row | undefined): readonly Row[] => (row ? [row] : [])

const licensingRow = ({ profession }: Plain, { rows, place }: Asked): LicensingRow | undefined =>
  firstOf(rowsOf(rows, 'licensing').filter(row => covers(row.place, place) && row.professions.includes(profession)))

function ownPlace(licence: Plain, rule: LicensingRow | undefined, { rows, place }: Asked): Answer | null {
  if (rule?.licensedBy !== licence.place) return null
  return opened('licence-here', [rule], [], hourRows(rows, licence.profession, [place]))
}

function acceptedPlace({ profession, place: home }: Plain, { rows, place }: Asked): Answer | null {
  const row = firstOf(
    rowsOf(rows, 'acceptance').filter(
      one => covers(one.place, place) && one.professions.includes(profession) && one.from.some(from => from === home),
    ),
  )
  if (!row) return null
  const code = row.place === home ? 'licence-here' : 'accepted-from-home'
  return opened(code, [row], row.conditions, hourRows(rows, profession, [place, home]))
}

/** A no says which compact would help, and which does not help yet. */
function withHints(no: Answer, { profession, place: home }: Plain, { rows, place, date }: Asked): Answer {
  const compacts = rowsOf(rows, 'compact').filter(row => row.professions.includes(profession))
  const hints = compacts.flatMap((compact): readonly { readonly code: Because['code']; readonly row: Row }[] => {
    const [there, here] = [place, home].map(where => memberRow(rows, compact.compact, where))
    if (!here) return []
    if (!there) return compact.isListWhole ? [{ code: 'place-not-in-compact', row: compact }] : []
    const isOpen = issues(there, date) && issues(here, date)
    return [{ code: isOpen ? 'privilege-would-open' : 'compact-enacted-only', row: there }]
  })
  return {
    ...no,
    because: [...no.because, ...hints],
    rests: [...no.rests, ...hints.map(({ row }) => row)],
  }
}
