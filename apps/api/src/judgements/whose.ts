/** Whose judgement an address names, for a practitioner of the hour; and what becomes of a line that is not taken. */
import type { KeptJudgement, LineRefusal } from '@holdfast/db'
import { isId, type PatientId, type PersonId, type Result } from '@holdfast/domain'
import type { ActProblem, Author } from '@holdfast/risk-screening'
import type { Deps } from '../deps.ts'
import { desk } from '../encounters/desk.ts'
import { seatIn } from '../encounters/params.ts'
import { Refused } from '../problems.ts'

/** Whom it is about, and who asks. */
export type Judged = { readonly patient: PatientId; readonly by: Author }

/** Is this the id of somebody in treatment? */
export const isPatient = isId('patient')
const isPractitioner = isId('practitioner')

/** A client in an hour of the practitioner who asks; refused for everyone else, and for seats of others. */
export async function judged(
  deps: Deps,
  at: { readonly encounter: string; readonly seat: string },
  person: PersonId,
): Promise<Judged> {
  const { me, others } = (await desk(deps, at.encounter, person)).kept
  const seat = seatIn(at.seat)
  const client = others.find(one => one.seat === seat && one.role === 'patient')?.person
  if (!isPractitioner(me.person) || !client || !isPatient(client)) throw new Refused('not-found')
  return { patient: client, by: { id: me.person, name: me.name } }
}

/** What was sent, read; refused with every field that is not as expected, and never with what stood there. */
export function readAct<T>(read: Result<T, readonly ActProblem[]>): T {
  if (read.ok) return read.value
  const fields = read.error.map(({ field }) => (field === '' ? 'act' : `act.${field}`))
  throw new Refused('malformed-body', { fields: [...new Set(fields)] })
}

/** How it stands now; refused when another line came first, or with all that stands against it. */
export function taken(written: Result<KeptJudgement, LineRefusal>): KeptJudgement {
  if (written.ok) return written.value
  if (written.error.kind === 'changed') throw new Refused('judgement-changed')
  throw new Refused('judgement-refused', { refusals: [...written.error.refusals] })
}
