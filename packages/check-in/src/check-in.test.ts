/** Tests of the whole answer: spoil one fact and hear of that one; nothing but all passed opens the door. */
import { exampleContract } from '@holdfast/consent/testing'
import type { Purpose } from '@holdfast/consent'
import { signedBy } from '@holdfast/consent/plain/testing'
import {
  after,
  ARRANGEMENT_HOLDS,
  CARE_NOTES,
  HOUR,
  NOTHING_DECIDED,
  PLANNED_MODALITIES,
  ROLES,
  ROOM_ITEMS,
  SAFEGUARD_CODES,
  type EncounterState,
  type Role,
} from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHECK_CODES, REFUSAL_REASONS, REMEDIES, type ChecklistItem } from './check.ts'
import { checkIn, type CheckInAnswer } from './check-in.ts'
import { checklistOf } from './checklist.ts'
import { ALL_CHECKS } from './checks/all.ts'
import { unsignedBy } from './checks/contract.ts'
import type { Facts } from './facts.ts'
import { allIsWell, GUARDIAN, PERSON, withLicence } from './testing.ts'

const aRole = fc.constantFrom(...ROLES)
const GUESTS = ['patient', 'related-person'] as const

/** One way to spoil good facts, and the one answer that it must lead to. */
type Spoiler = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly spoil: (facts: Facts) => Facts
  readonly answer: (facts: Facts) => CheckInAnswer
}

const VIDEO_ONLY = exampleContract({ modalities: ['video'] }).document.terms
const EARLY = after(NOON, -HOUR)
const finished: EncounterState = { status: 'finished', start: NOON, end: NOON }

const SPOILERS: readonly Spoiler[] = [
  {
    name: 'too early',
    roles: ROLES,
    spoil: f => ({ ...f, hour: { start: after(f.now, HOUR), end: after(f.now, 2 * HOUR) } }),
    answer: f => {
      const at = after(f.now, HOUR - f.policy.doorOpensBefore)
      return { kind: 'held', todo: [{ check: 'hour', by: f.role, remedy: 'wait-for-the-hour', at }] }
    },
  },
  {
    name: 'too late',
    roles: ROLES,
    spoil: f => ({ ...f, hour: { start: after(f.now, -5 * HOUR), end: after(f.now, -4 * HOUR) } }),
    answer: () => ({ kind: 'refused', reasons: [{ check: 'hour', reason: 'hour-over' }] }),
  },
  {
    name: 'ended',
    roles: ROLES,
    spoil: f => ({ ...f, encounter: finished }),
    answer: () => ({ kind: 'refused', reasons: [{ check: 'hour', reason: 'encounter-finished' }] }),
  },
  {
    name: 'identity not seen',
    roles: GUESTS,
    spoil: f => ({ ...f, identity: [] }),
    answer: () => ({ kind: 'held', todo: [{ check: 'identity', by: 'practitioner', remedy: 'see-identity' }] }),
  },
  {
    name: 'nobody met them where the policy asks for it',
    roles: GUESTS,
    spoil: f => ({
      ...f,
      policy: { ...f.policy, meeting: { everyone: 'required', higherRisk: 'required' } },
      identity: f.identity.map(one => ({ ...one, act: { kind: 'video', id: one.act.id, encounter: null } })),
    }),
    answer: () => ({ kind: 'held', todo: [{ check: 'identity', by: 'practitioner', remedy: 'record-meeting' }] }),
  },
  {
    name: 'whereabouts not said',
    roles: GUESTS,
    spoil: f => ({ ...f, whereabouts: null }),
    answer: f => ({ kind: 'held', todo: [{ check: 'whereabouts', by: f.role, remedy: 'state-whereabouts' }] }),
  },
  {
    name: 'no emergency number',
    roles: GUESTS,
    spoil: f => ({ ...f, whereabouts: f.whereabouts && { ...f.whereabouts, emergencyNumber: '' } }),
    answer: () => ({
      kind: 'held',
      todo: [{ check: 'whereabouts', by: 'practitioner', remedy: 'find-emergency-number' }],
    }),
  },
  {
    name: 'a licence that nobody looked up',
    roles: ROLES,
    spoil: f => withLicence(f, { verifiedAt: null }),
    answer: f => ({
      kind: 'held',
      todo: [
        { check: 'credential', by: 'practitioner', remedy: 'verify-licence' },
        // What is not known to be good opens no place either.
        ...(f.role === 'practitioner'
          ? []
          : [{ check: 'licence', by: 'practitioner', remedy: 'settle-licence' } as const]),
      ],
    }),
  },
  {
    name: 'a place where nobody of the hour is licensed',
    roles: GUESTS,
    spoil: f => ({ ...f, whereabouts: f.whereabouts && { ...f.whereabouts, region: 'CA' } }),
    answer: () => ({ kind: 'held', todo: [{ check: 'licence', by: 'practitioner', remedy: 'settle-licence' }] }),
  },
  {
    name: 'a place that we hold nothing about',
    roles: GUESTS,
    spoil: f => ({ ...f, whereabouts: f.whereabouts && { ...f.whereabouts, country: 'JP', region: null } }),
    answer: () => ({ kind: 'held', todo: [{ check: 'licence', by: 'practitioner', remedy: 'ask-board' }] }),
  },
  ...ARRANGEMENT_HOLDS.map((hold): Spoiler => ({
    name: `"${hold}" before contact`,
    roles: ['patient'],
    spoil: f => ({ ...f, arrangementsOpen: [...f.arrangementsOpen, hold] }),
    answer: () => ({
      kind: 'held',
      todo: [{ check: 'arrangements', by: 'practitioner', remedy: 'settle-arrangements' }],
    }),
  })),
  {
    name: 'no plan for where they are',
    roles: GUESTS,
    spoil: f => ({ ...f, hasPlan: false }),
    answer: f => ({ kind: 'held', todo: [{ check: 'plan', by: f.role, remedy: 'name-contact' }] }),
  },
  {
    name: 'room not looked at',
    roles: GUESTS,
    spoil: f => ({ ...f, roomCheck: null }),
    answer: f => ({ kind: 'held', todo: [{ check: 'room', by: f.role, remedy: 'answer-room-check' }] }),
  },
  {
    name: 'not signed',
    roles: ROLES,
    spoil: f => ({ ...f, signatures: [] }),
    answer: f => ({ kind: 'held', todo: [{ check: 'contract', by: f.role, remedy: 'sign-contract' }] }),
  },
  {
    name: 'withdrawn',
    roles: GUESTS,
    spoil: f => ({ ...f, agreement: { kind: 'withdrawn', by: f.person, at: EARLY } }),
    answer: () => ({ kind: 'held', todo: [{ check: 'contract', by: 'practitioner', remedy: 'offer-contract' }] }),
  },
  {
    name: 'a rest that they asked for',
    roles: GUESTS,
    spoil: f => ({ ...f, agreement: { kind: 'suspended', by: f.person, at: EARLY } }),
    answer: f => ({ kind: 'held', todo: [{ check: 'contract', by: f.role, remedy: 'end-rest' }] }),
  },
  {
    name: 'an hour in a way that their agreement does not tell of',
    roles: GUESTS,
    spoil: f => ({
      ...f,
      modality: 'chat',
      agreement: f.agreement ?? { kind: 'in-force', version: 1, since: EARLY, terms: VIDEO_ONLY, amendment: null },
    }),
    answer: () => ({ kind: 'held', todo: [{ check: 'way', by: 'practitioner', remedy: 'offer-way' }] }),
  },
  {
    name: 'a safeguard that was taken and is not looked at yet',
    roles: ['patient'],
    spoil: f => ({ ...f, decided: { ...f.decided, taken: [...f.decided.taken, 'K3'] } }),
    answer: f => ({ kind: 'held', todo: [{ check: 'room', by: f.role, remedy: 'answer-room-check' }] }),
  },
  {
    name: 'something decided for this person that is not possible today',
    roles: ['patient'],
    spoil: f => ({
      ...f,
      decided: { ...f.decided, taken: [...f.decided.taken, 'K2'] },
      roomCheck: f.roomCheck && {
        ...f.roomCheck,
        answers: { ...f.roomCheck.answers, light: 'yes', seated: 'not-today' },
      },
    }),
    answer: () => ({ kind: 'held', todo: [{ check: 'room', by: 'practitioner', remedy: 'settle-room' }] }),
  },
  {
    name: 'under age with nobody beside them',
    roles: ['patient'],
    spoil: f => ({ ...f, whoConsents: 'guardian' }),
    answer: () => ({ kind: 'held', todo: [{ check: 'guardian', by: 'practitioner', remedy: 'bring-guardian' }] }),
  },
  {
    name: 'under age where the law leaves it open and nobody has said',
    roles: ['patient'],
    spoil: f => ({ ...f, whoConsents: 'unknown' }),
    answer: () => ({ kind: 'held', todo: [{ check: 'guardian', by: 'practitioner', remedy: 'say-who-consents' }] }),
  },
  {
    name: 'a guardian who has not signed',
    roles: ['patient'],
    spoil: f => ({
      ...f,
      whoConsents: 'guardian',
      guardiansNext: [GUARDIAN],
      agreement: { kind: 'unsigned', version: 1, awaits: [GUARDIAN] },
    }),
    answer: () => ({ kind: 'held', todo: [{ check: 'contract', by: 'practitioner', remedy: 'await-guardian' }] }),
  },
  {
    name: 'not welcome beside the patient any more',
    roles: ['related-person'],
    spoil: f => ({ ...f, patients: [{ kind: 'in-force', version: 1, since: EARLY, terms: [], amendment: null }] }),
    answer: () => ({ kind: 'held', todo: [{ check: 'company', by: 'practitioner', remedy: 'settle-company' }] }),
  },
]

test.each(ROLES)('[CI1] a %s with whom all is well is cleared', role => {
  expect(checkIn(allIsWell(role))).toEqual({ kind: 'cleared' })
})

test.each(SPOILERS)('[X1] [CI2] good facts that are spoiled by "$name" are answered by exactly that', spoiler => {
  for (const role of spoiler.roles) {
    const facts = allIsWell(role)
    expect(checkIn(spoiler.spoil(facts))).toEqual(spoiler.answer(facts))
  }
})

test('[CI2] facts spoiled in several ways are answered by all of them together, and no alone outweighs to-do', () => {
  fc.assert(
    fc.property(aRole, fc.subarray([...SPOILERS]), (role, chosen) => {
      const spoilers = chosen.filter(({ roles }) => roles.includes(role))
      const facts = spoilers.reduce((f, { spoil }) => spoil(f), allIsWell(role))
      const failing = checklistOf(facts).filter(({ answer }) => answer.kind !== 'passed')
      const refusing = failing.filter(({ answer }) => answer.kind === 'no')
      const answer = checkIn(facts)
      switch (answer.kind) {
        case 'cleared':
          expect(spoilers).toEqual([])
          break
        case 'held':
          expect(refusing).toEqual([])
          expect(answer.todo.map(({ check }) => check)).toEqual(failing.map(({ check }) => check))
          break
        case 'refused':
          expect(answer.reasons.map(({ check }) => check)).toEqual(refusing.map(({ check }) => check))
          expect(answer.reasons.length).toBeGreaterThan(0)
      }
    }),
  )
})

const SOME_OPENED: Facts['opened'] = [
  {
    person: PERSON.patient,
    standing: { kind: 'in-force', version: 1, since: EARLY, terms: [], amendment: null },
  },
  {
    person: PERSON['related-person'],
    standing: { kind: 'unsigned', version: 1, awaits: [PERSON.practitioner] },
  },
]

const ALL_YES = Object.fromEntries(ROOM_ITEMS.map(item => [item, 'yes' as const]))

/** Facts of any kind, good and bad mixed, each fact on its own. */
const anyFacts: fc.Arbitrary<Facts> = aRole.chain(role => {
  const good = allIsWell(role)
  const guest = allIsWell('patient')
  const anyTime = fc.integer({ min: -30 * HOUR, max: 30 * HOUR }).map(span => after(NOON, span))
  return fc.record({
    now: fc.oneof(anyTime, fc.constant(good.now)),
    policy: fc.constant(good.policy),
    role: fc.constant(role),
    person: fc.constant(good.person),
    hour: fc.constant(good.hour),
    modality: fc.constantFrom(...PLANNED_MODALITIES),
    encounter: fc.constantFrom<EncounterState>(good.encounter, { status: 'arrived', since: EARLY }, finished),
    identity: fc.constantFrom(good.identity, guest.identity, []),
    signedByKey: fc.constantFrom(null, { at: EARLY, version: 1 }),
    whereabouts: fc.oneof(
      fc.constantFrom(good.whereabouts, null),
      anyTime.map(statedAt => guest.whereabouts && { ...guest.whereabouts, statedAt }),
    ),
    hasPlan: fc.boolean(),
    roomCheck: fc.oneof(
      fc.constantFrom(good.roomCheck, { answers: ALL_YES, statedAt: good.now }, null),
      anyTime.map(statedAt => guest.roomCheck && { ...guest.roomCheck, statedAt }),
    ),
    decided: fc.constantFrom(NOTHING_DECIDED, { taken: SAFEGUARD_CODES, changed: [], notes: CARE_NOTES }),
    roomDecided: fc.constant([]),
    agreement: fc.constantFrom<Facts['agreement']>(
      null,
      { kind: 'in-force', version: 1, since: EARLY, terms: VIDEO_ONLY, amendment: null },
      { kind: 'suspended', by: good.person, at: EARLY },
      { kind: 'withdrawn', by: good.person, at: EARLY },
    ),
    takenBack: fc.subarray<Purpose>(['video', 'chat']),
    opened: role === 'practitioner' ? fc.subarray([...SOME_OPENED]) : fc.constant([]),
    patients: fc.subarray([...good.patients, { kind: 'withdrawn', by: PERSON.patient, at: EARLY } as const]),
    // Outside of patients the law does not ask, and the shell says so.
    whoConsents: role === 'patient' ? fc.constantFrom('alone', 'guardian', 'unknown') : fc.constant('alone'),
    guardians: fc.subarray([GUARDIAN]),
    guardiansNext: fc.subarray([GUARDIAN]),
    practice: fc.constantFrom(good.practice, null, withLicence(good, { verifiedAt: null }).practice),
    arrangementsOpen: role === 'patient' ? fc.subarray([...ARRANGEMENT_HOLDS]) : fc.constant([]),
    contract: fc.constant(good.contract),
    signatures: fc.subarray([...good.signatures, signedBy(PERSON.patient), signedBy(PERSON.practitioner)]),
  })
})

test('[X1] [CI1] nothing but all checks passed clears', () => {
  let cleared = 0
  fc.assert(
    fc.property(anyFacts, facts => {
      const isAllPassed = ALL_CHECKS.every(({ check }) => check(facts).kind === 'passed')
      const isCleared = checkIn(facts).kind === 'cleared'
      if (isCleared) cleared += 1
      expect(isCleared).toBe(isAllPassed)
    }),
    { numRuns: 6000 },
  )
  expect(cleared).toBeGreaterThan(10)
})

test('[CI1] whoever is cleared has signed, and if they are a guest was seen, is somewhere and has looked around', () => {
  fc.assert(
    fc.property(anyFacts, facts => {
      if (checkIn(facts).kind !== 'cleared') return
      const hasSigned = facts.signatures.some(({ person }) => person === facts.person)
      if (facts.agreement) expect(facts.agreement.kind).toBe('in-force')
      else if (facts.opened.length > 0) expect(unsignedBy(facts)).toEqual([])
      else expect(hasSigned).toBe(true)
      expect(facts.encounter.status).not.toBe('finished')
      expect(facts.whoConsents === 'alone' || facts.guardians.length > 0).toBe(true)
      if (facts.role === 'practitioner') return
      expect(facts.identity.some(({ person }) => person === facts.person)).toBe(true)
      expect(facts.whereabouts?.emergencyNumber).not.toBe('')
      expect(facts.roomCheck).not.toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('[CI13] [CI1] nobody with whom an agreement was opened is cleared unless it is in force', () => {
  fc.assert(
    fc.property(anyFacts, facts => {
      if (facts.agreement && facts.agreement.kind !== 'in-force') expect(checkIn(facts).kind).not.toBe('cleared')
    }),
    { numRuns: 1000 },
  )
})

test('[CI11] the checklist has one line for each check, in the order a person meets them', () => {
  fc.assert(
    fc.property(anyFacts, facts => {
      expect(checklistOf(facts).map(({ check }) => check)).toEqual([...CHECK_CODES])
    }),
  )
  expect(checklistOf(allIsWell('patient'))).toEqual(
    CHECK_CODES.map((check): ChecklistItem => ({ check, answer: { kind: 'passed' } })),
  )
})

test('[CI11] every remedy and every reason on the lists is one that some facts lead to', () => {
  const items = SPOILERS.flatMap(({ roles, spoil }) => roles.flatMap(role => checklistOf(spoil(allIsWell(role)))))
  const answers = items.map(({ answer }) => answer)
  const remedies = answers.flatMap(answer => (answer.kind === 'to-do' ? [answer.remedy] : []))
  const reasons = answers.flatMap(answer => (answer.kind === 'no' ? [answer.reason] : []))
  expect([...new Set(remedies)].toSorted()).toEqual([...REMEDIES].toSorted())
  expect([...new Set(reasons)].toSorted()).toEqual([...REFUSAL_REASONS].toSorted())
})

test('[CI12] the same facts are always answered alike, and asking changes nothing', () => {
  fc.assert(
    fc.property(anyFacts, facts => {
      const before = structuredClone(facts)
      expect(checkIn(facts)).toEqual(checkIn(facts))
      expect(facts).toEqual(before)
    }),
  )
})
