/** What the practitioners of an hour hold, as check-in asks for it. */
import type { Practice } from '@holdfast/check-in'
import { licenceLogsOf, type EncounterFacts } from '@holdfast/db'
import { dayAt, isId, type Instant } from '@holdfast/domain'
import { boardsIn, day, licencesIn, type Day } from '@holdfast/jurisdictions'
import type { Deps } from '../deps.ts'

const isPractitioner = isId('practitioner')

/** The day of the calendar, in universal time, by which a licence runs out. */
export const dayOf = (now: Instant): Day => day(dayAt(now))

/** Their licences with when each was last found as it is stated, what boards answered them, and the rules by which it is asked. */
export async function practiceOf(
  deps: Pick<Deps, 'db' | 'clock' | 'rules'>,
  { me, others }: Pick<EncounterFacts, 'me' | 'others'>,
): Promise<Practice> {
  const ids = [me, ...others].map(({ person }) => person).filter(isPractitioner)
  const logs = await licenceLogsOf(deps.db, ids)
  return {
    today: dayOf(deps.clock()),
    rows: deps.rules,
    practitioners: [...logs].map(([person, log]) => ({
      person,
      licences: licencesIn(log).map(({ licence, verifiedAt }) => ({ licence, verifiedAt })),
      boards: boardsIn(log).map(({ place, asked, answer }) => ({ place, at: asked, isYes: answer === 'yes' })),
    })),
  }
}
