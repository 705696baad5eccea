/** Add guardians, and keep what is said on a patient's age and on who consents for them. */
import {
  err,
  makeId,
  ok,
  type CountryCode,
  type Instant,
  type Month,
  type PatientId,
  type PractitionerId,
  type RelatedPersonId,
  type Result,
} from '@holdfast/domain'
import { eq, sql } from 'drizzle-orm'
import { audited } from './audit.ts'
import { oncePer, type Db, type Statement } from './db.ts'
import { entry, type Making, type NewPerson } from './making.ts'
import { findPerson } from './people.ts'
import { birthMonths, consentsSaid, guardianEnds, guardians } from './schema/guardians.ts'
import { people } from './schema/people.ts'

/** A practitioner's word on who consents for a patient, where the law leaves it to be judged. It holds for one place. */
export type ConsentSaid = {
  readonly by: PractitionerId
  readonly who: 'alone' | 'guardian'
  readonly country: CountryCode
  readonly region: string | null
  readonly at: Instant
}

/** Adds a guardian of a patient, and answers with their id. */
export async function addGuardian(
  db: Db,
  { patient, ...person }: NewPerson & { readonly patient: PatientId },
  making: Making,
): Promise<Result<RelatedPersonId, 'patient-unknown'>> {
  if ((await findPerson(db, patient))?.kind !== 'patient') return err('patient-unknown')
  const guardian = makeId('relatedPerson', making.random)
  const row = { ...person, id: guardian, kind: 'related-person', title: null, phone: null } as const
  const statements = [
    db.orm.insert(people).values(row),
    db.orm.insert(guardians).values({ guardian, patient, since: making.now }),
  ]
  const audit = [entry(making, 'person-added', guardian), entry(making, 'guardian-added', patient)]
  await audited(db, { operation: 'addGuardian', statements, audit })
  return ok(guardian)
}

/** The patient for whom somebody signs; null for everyone who is nobody's guardian, or was ended as one. */
export async function wardOf(db: Db, guardian: RelatedPersonId): Promise<PatientId | null> {
  const found = await db.read('wardOf', () => byGuardian(db).get({ guardian }))
  return found && found.ended === null ? found.patient : null
}

/** Keeps in which month a patient was born. An earlier word stays and counts no more. */
export async function sayBirthMonth(
  db: Db,
  { patient, month }: { readonly patient: PatientId; readonly month: Month },
  making: Making,
): Promise<Result<null, 'patient-unknown'>> {
  if ((await findPerson(db, patient))?.kind !== 'patient') return err('patient-unknown')
  const row = writeBirthMonth(db, { patient, month, at: making.now })
  const audit = [entry(making, 'birth-month-stated', patient)]
  await audited(db, { operation: 'sayBirthMonth', statements: [row], audit })
  return ok(null)
}

/** The statement that writes a birth month. */
export const writeBirthMonth = (
  db: Db,
  said: { readonly patient: PatientId; readonly month: Month; readonly at: Instant },
): Statement => db.orm.insert(birthMonths).values(said)

/** Keeps a practitioner's word on who consents for a patient. An earlier word stays and counts no more for this place. */
export async function sayWhoConsents(
  db: Db,
  said: Omit<ConsentSaid, 'at'> & { readonly patient: PatientId },
  making: Making,
): Promise<Result<null, 'patient-unknown' | 'practitioner-unknown'>> {
  if ((await findPerson(db, said.patient))?.kind !== 'patient') return err('patient-unknown')
  if ((await findPerson(db, said.by))?.kind !== 'practitioner') return err('practitioner-unknown')
  const row = db.orm.insert(consentsSaid).values({ ...said, at: making.now })
  const audit = [entry(making, 'who-consents-stated', said.patient, { actor: said.by, code: said.who })]
  await audited(db, { operation: 'sayWhoConsents', statements: [row], audit })
  return ok(null)
}

const byGuardian = oncePer(orm =>
  orm
    .select({ patient: guardians.patient, ended: guardianEnds.at })
    .from(guardians)
    .leftJoin(guardianEnds, eq(guardianEnds.guardian, guardians.guardian))
    .where(eq(guardians.guardian, sql.placeholder('guardian')))
    .prepare(),
)
