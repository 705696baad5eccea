/** Tests of what was decided for somebody in treatment: care notes and safeguards from all that decides on them, for whom it counts, and that no word is lost. */
import {
  after,
  DAY,
  MINUTE,
  NOTHING_DECIDED,
  type CareNote,
  type Instant,
  type PersonId,
  type SafeguardCode,
} from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import { careNotesOf, careNotesSaid, saveRoomDecision, writeCareNote } from './care.ts'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { writeLine } from './judgements.ts'
import { addPartner, addPatient, planWork } from './planning.ts'
import { sendResponse } from './screening-answers.ts'
import { addReview, reviewsOf } from './screening-reading.ts'
import { askScreening } from './screenings.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const at = (minutes: number): Instant => after(world.now, minutes * MINUTE)
const decided = async (person: PersonId, encounter = world.encounter) =>
  (await factsFor(db, encounter, person))?.decided
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}

const note = (one: CareNote, stands: boolean, minutes = 0, patient = world.patient) =>
  writeCareNote(db, {
    patient,
    note: one,
    stands,
    reason: 'Talked over.',
    by: world.practitioner,
    at: at(minutes),
    audit: world.event('care-noted', { subject: patient, code: one }),
  })

const SCREENING = testId('screening', 1)

/** Something was asked and sent, so that it can be reviewed. */
async function sent(): Promise<void> {
  const audit = world.event('screening-asked')
  const asked = { instrument: 'online-setting', version: 1, language: 'en', askedBy: world.practitioner } as const
  await askScreening(db, {
    ...asked,
    id: SCREENING,
    encounter: world.encounter,
    person: world.patient,
    askedAt: at(0),
    audit,
  })
  const response = { id: SCREENING, answers: { seat: 'no' }, saves: 0, at: at(1), isCalled: false }
  await sendResponse(db, { ...response, audit: [world.event('screening-sent')] })
}

const decision = (code: SafeguardCode, how: 'taken' | 'changed' | 'declined') =>
  ({
    code,
    decision: how,
    reason: 'It fits.',
    change: how === 'changed' ? 'Another form.' : null,
    findings: [],
    reviewAt: after(world.now, 30 * DAY),
    endsWhen: 'When it is not needed.',
  }) as const

const review = async (minutes: number, code: SafeguardCode, how: 'taken' | 'changed' | 'declined') =>
  addReview(db, {
    screening: SCREENING,
    by: world.practitioner,
    at: at(minutes),
    words: 'Read.',
    decisions: [decision(code, how)],
    seen: (await reviewsOf(db, [SCREENING])).length,
    audit: world.event('screening-reviewed'),
  })

const judge = (minutes: number, code: SafeguardCode, how: 'taken' | 'declined', isAlone = false) => {
  const { change: _, ...safeguard } = decision(code, how)
  return writeLine(db, {
    patient: world.patient,
    log: isAlone ? world.practitioner : 'whole',
    done: {
      by: { id: world.practitioner, name: 'Bea Example' },
      act: { kind: 'decide', safeguard: { ...safeguard, decision: how, factors: [] } },
    },
    seen: null,
    now: at(minutes),
    audit: world.event('judgement-written'),
  })
}

test('safeguards are adopted by a review and by a judgement, and of each the last word counts wherever it was said', async () => {
  await sent()
  await review(2, 'K1', 'taken')
  await review(3, 'K2', 'changed')
  expect((await judge(4, 'K3', 'taken')).ok).toBe(true)
  expect(await decided(world.patient)).toEqual({ taken: ['K1', 'K3'], changed: ['K2'], notes: [] })
  expect((await judge(5, 'K1', 'declined')).ok).toBe(true)
  await review(6, 'K3', 'declined')
  await review(7, 'K2', 'taken')
  expect(await decided(world.patient)).toEqual({ taken: ['K2'], changed: [], notes: [] })
})

test('what somebody decides in a rating by themselves adopts nothing', async () => {
  expect((await judge(1, 'K1', 'taken', true)).ok).toBe(true)
  expect(await decided(world.patient)).toEqual(NOTHING_DECIDED)
})

test('[CI30] notes count for the patient and for the practitioner of the hour, and for nobody beside them or elsewhere', async () => {
  const partner = await addPartner(db, { name: 'Luis Sample', language: 'en' }, world)
  const start = at(60 * 24)
  const when = { start, end: after(start, 50 * MINUTE) }
  const couple = await planWork(db, { practitioner: world.practitioner, patient: world.patient, partner, when }, world)
  const other = await addPatient(db, { name: 'Cleo Muestra', language: 'en' }, world)
  const elsewhere = await planWork(db, { practitioner: world.practitioner, patient: other, when }, world)
  if (!couple.ok || !elsewhere.ok) throw new Error('no hour')
  expect(await note('animals', true)).toBe('written')
  const flagged = { ...NOTHING_DECIDED, notes: ['animals'] }
  const { encounter } = couple.value
  expect(await decided(world.patient)).toEqual(flagged)
  expect(await decided(world.practitioner)).toEqual(flagged)
  expect(await decided(world.patient, encounter)).toEqual(flagged)
  expect(await decided(world.practitioner, encounter)).toEqual(flagged)
  expect(await decided(partner, encounter)).toEqual(NOTHING_DECIDED)
  expect(await decided(other, elsewhere.value.encounter)).toEqual(NOTHING_DECIDED)
  expect(await decided(world.practitioner, elsewhere.value.encounter)).toEqual(NOTHING_DECIDED)
})

test('of a note the last word counts, what stands so is not written again, and each word stays with its line in the audit', async () => {
  const before = await entries()
  expect(await note('minor-attraction', false)).toBe('stands-so')
  expect(await note('minor-attraction', true, 1)).toBe('written')
  expect(await note('minor-attraction', true, 2)).toBe('stands-so')
  expect(await note('animals', true, 3)).toBe('written')
  expect(await note('minor-attraction', false, 4)).toBe('written')
  expect(await careNotesOf(db, world.patient)).toEqual(['animals'])
  expect(await careNotesOf(db, world.patient, at(3))).toEqual(['minor-attraction', 'animals'])
  expect(await careNotesOf(db, world.patient, at(0))).toEqual([])
  const said = await careNotesSaid(db, world.patient)
  expect(said.map(one => [one.note, one.stands, one.at, one.name])).toEqual([
    ['minor-attraction', true, at(1), 'Bea Example'],
    ['animals', true, at(3), 'Bea Example'],
    ['minor-attraction', false, at(4), 'Bea Example'],
  ])
  expect((await entries()) - before).toBe(3)
})

const settle = (person: PersonId, by = world.practitioner) =>
  saveRoomDecision(db, {
    encounter: world.encounter,
    person,
    decided: { item: 'pets-away', decision: 'go-on', reason: 'An assistance dog.', by, at: at(2) },
    audit: world.event('room-decided', { actor: by }),
  })

test('[CI32] what was decided on an answer is known of that person in that hour', async () => {
  await settle(world.patient)
  expect((await factsFor(db, world.encounter, world.patient))?.roomDecided).toEqual([
    { item: 'pets-away', decision: 'go-on', reason: 'An assistance dog.', by: world.practitioner, at: at(2) },
  ])
  expect((await factsFor(db, world.encounter, world.practitioner))?.roomDecided).toEqual([])
})

test('nobody without a seat in the hour decides, and nothing is written', async () => {
  await expect(settle(world.patient, testId('practitioner', 99))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, 'select row from room_decisions')).toEqual([])
})

test.each([
  'update care_notes set stands = 0',
  'delete from care_notes',
  'insert or replace into care_notes select * from care_notes',
  "update room_decisions set reason = 'another'",
  'delete from room_decisions',
  'insert or replace into room_decisions select * from room_decisions',
])('what was written stays as it was: %s', async statement => {
  await note('animals', true)
  await settle(world.patient)
  const table = statement.includes('care_notes') ? 'care_notes' : 'room_decisions'
  const rows = await rawRows(db, `select * from ${table}`)
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, `select * from ${table}`)).toEqual(rows)
  expect(rows).toHaveLength(1)
})
