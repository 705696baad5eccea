/** Facts where all is well, for tests to spoil one at a time. */
import { currentContract, type Signature } from '@holdfast/consent/plain'
import { signedBy } from '@holdfast/consent/plain/testing'
import {
  after,
  DEFAULT_POLICY,
  environmentOf,
  HOUR,
  MINUTE,
  NOTHING_DECIDED,
  type IdentityLog,
  type PersonId,
  type Role,
  type RoomCheck,
  type Whereabouts,
} from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { day, ROWS, type Licence } from '@holdfast/jurisdictions'
import type { Facts, KeptLicence, Practice, Practitioning } from './facts.ts'

/** The id of the example person in each role. */
export const PERSON: Readonly<Record<Role, PersonId>> = {
  practitioner: testId('practitioner', 1),
  patient: testId('patient', 2),
  'related-person': testId('relatedPerson', 3),
}

/** The id of the example guardian, who has no seat and so no role. */
export const GUARDIAN: PersonId = testId('relatedPerson', 4)

/** Ten minutes before an hour at noon, everything said, seen and signed; `checkIn` answers `cleared`. */
export function allIsWell(role: Role): Facts {
  const now = after(NOON, -10 * MINUTE)
  const person = PERSON[role]
  const isPractitioner = role === 'practitioner'
  return {
    now,
    policy: DEFAULT_POLICY,
    role,
    person,
    hour: { start: NOON, end: after(NOON, HOUR) },
    modality: 'video',
    encounter: { status: 'planned' },
    identity: isPractitioner ? [] : identitySeen(person),
    signedByKey: null,
    whereabouts: isPractitioner ? null : whereaboutsSaid(),
    hasPlan: true,
    roomCheck: isPractitioner ? null : roomChecked(),
    decided: NOTHING_DECIDED,
    roomDecided: [],
    agreement: null,
    takenBack: [],
    opened: [],
    patients: role === 'related-person' ? [null] : [],
    whoConsents: 'alone',
    guardians: [],
    guardiansNext: [],
    practice: inTennessee(),
    arrangementsOpen: [],
    contract: currentContract(),
    signatures: [signature(person)],
  }
}

/** A practitioner who is licensed where the example guests are, and whose licence was looked up a month ago. */
export const inTennessee = (): Practice => ({
  today: day('2026-06-01'),
  rows: ROWS,
  practitioners: [
    {
      person: PERSON.practitioner,
      boards: [],
      licences: [
        {
          licence: {
            kind: 'licence',
            profession: 'professional-counsellor',
            place: 'US-TN',
            status: 'active',
            expires: day('2027-06-30'),
          },
          verifiedAt: after(NOON, -30 * 24 * HOUR),
        },
      ],
    },
  ],
})

/** Good facts in which the one licence is otherwise. */
export const withLicence = (
  facts: Facts,
  change: Partial<Omit<KeptLicence, 'licence'>> & { readonly licence?: Partial<Extract<Licence, { kind: 'licence' }>> },
  boards: Practitioning['boards'] = [],
): Facts => {
  const practice = inTennessee()
  const practitioners = practice.practitioners.map(one => ({
    ...one,
    boards,
    licences: one.licences.map(kept => ({
      verifiedAt: change.verifiedAt === undefined ? kept.verifiedAt : change.verifiedAt,
      licence: kept.licence.kind === 'licence' ? { ...kept.licence, ...change.licence } : kept.licence,
    })),
  }))
  return { ...facts, practice: { ...practice, practitioners } }
}

const identitySeen = (person: PersonId): IdentityLog => [
  {
    person,
    by: testId('practitioner', 1),
    at: after(NOON, -24 * HOUR),
    act: {
      kind: 'in-person',
      id: testId('identity', 1),
      met: { on: '2026-05-04', place: 'The practice', who: null },
      age: { says: 'nothing' },
    },
  },
]

const whereaboutsSaid = (): Whereabouts => ({
  country: 'US',
  region: 'TN',
  city: 'Nashville',
  street: '1 Example Street',
  detail: null,
  emergencyNumber: '911',
  callback: '+1 615 555 0100',
  statedAt: after(NOON, -15 * MINUTE),
})

const roomChecked = (): RoomCheck => ({
  answers: Object.fromEntries(environmentOf('client', NOTHING_DECIDED).map(({ item }) => [item, 'yes'])),
  statedAt: after(NOON, -14 * MINUTE),
})

const signature = (person: PersonId): Signature => signedBy(person, currentContract(), { at: after(NOON, -HOUR) })
