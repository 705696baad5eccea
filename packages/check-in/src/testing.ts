/** Facts where all is well, for tests to spoil one at a time. */
import { currentContract, type Signature } from '@holdfast/consent/plain'
import { signedBy } from '@holdfast/consent/plain/testing'
import {
  after,
  DEFAULT_POLICY,
  HOUR,
  MINUTE,
  type IdentitySeen,
  type PersonId,
  type Role,
  type RoomCheck,
  type Whereabouts,
} from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { Facts } from './facts.ts'

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
    identity: isPractitioner ? null : identitySeen(person),
    whereabouts: isPractitioner ? null : whereaboutsSaid(),
    hasPlan: true,
    roomCheck: isPractitioner ? null : roomChecked(),
    agreement: null,
    takenBack: [],
    opened: [],
    patients: role === 'related-person' ? [null] : [],
    whoConsents: 'alone',
    guardians: [],
    guardiansNext: [],
    contract: currentContract(),
    signatures: [signature(person)],
  }
}

const identitySeen = (person: PersonId): IdentitySeen => ({
  person,
  by: testId('practitioner', 1),
  how: 'in-person',
  at: after(NOON, -24 * HOUR),
})

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
  answers: {
    alone: 'yes',
    unheard: 'yes',
    'private-network': 'yes',
    'screen-private': 'yes',
    seated: 'yes',
    'set-up': 'yes',
  },
  statedAt: after(NOON, -14 * MINUTE),
})

const signature = (person: PersonId): Signature => signedBy(person, currentContract(), { at: after(NOON, -HOUR) })
