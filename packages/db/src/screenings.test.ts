/** Tests of what is asked and answered: saved as it is filled in, sent once, and never changed after that. */
import { after, DAY, makeId, MINUTE, type PersonId, type ScreeningId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { hoursOf } from './hours.ts'
import { saveDraft, sendResponse } from './screening-answers.ts'
import { addReview, noteRead, noteTold, reviewsOf, waitingCalls } from './screening-reading.ts'
import { standingOf } from './screening.ts'
import { askScreening, findScreening, screeningsFor, screeningsIn, takeBackScreening } from './screenings.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const at = (minutes: number) => after(world.now, minutes * MINUTE)

async function ask(instrument = 'online-setting', minutes = 0): Promise<ScreeningId> {
  const id = makeId('screening', world.random)
  const { encounter, patient: person, practitioner: askedBy } = world
  const audit = world.event('screening-asked', { subject: id, actor: askedBy })
  const asked = { encounter, person, askedBy, instrument, version: 1, language: 'es', askedAt: at(minutes) } as const
  expect(await askScreening(db, { id, ...asked, audit })).toBe('asked')
  return id
}
const save = (id: ScreeningId, answers: Record<string, string | null>, saves: number) =>
  saveDraft(db, { id, answers, saves, at: at(1) })
const send = (id: ScreeningId, answers: Record<string, string | null>, saves: number, isCalled = false) =>
  sendResponse(db, {
    id,
    answers,
    saves,
    at: at(2),
    isCalled,
    audit: [world.event('screening-sent', { subject: id })],
  })
const takeBack = (id: ScreeningId) =>
  takeBackScreening(db, {
    id,
    by: world.practitioner,
    at: at(3),
    audit: world.event('screening-taken-back', { subject: id, actor: world.practitioner }),
  })
const standing = async (id: ScreeningId) => {
  const kept = await findScreening(db, id)
  return kept && standingOf(kept)
}
const entries = async (): Promise<number> => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}
const ok = (value: unknown) => ({ ok: true, value })
const err = (error: string) => ({ ok: false, error })

test('what is filled in is saved in turn, and a page that knows an earlier save takes nothing away', async () => {
  const id = await ask()
  expect(await standing(id)).toBe('asked')
  expect(await save(id, { seat: 'yes' }, 0)).toEqual(ok(1))
  expect(await save(id, { seat: 'no', dress: null }, 1)).toEqual(ok(2))
  expect(await save(id, { seat: 'partly' }, 1)).toEqual(err('screening-changed'))
  expect(await save(id, { dress: null, seat: 'no' }, 1)).toEqual(ok(2))
  expect(await standing(id)).toBe('begun')
  expect((await findScreening(db, id))?.draft).toEqual({ answers: { seat: 'no', dress: null }, saves: 2 })
})

test('what is sent stands with its call and its lines in the audit, and the draft is gone; said twice it is sent once', async () => {
  const id = await ask()
  await save(id, { seat: 'yes' }, 0)
  const before = await entries()
  expect(await send(id, { seat: 'no' }, 0, true)).toEqual(err('screening-changed'))
  expect(await entries()).toBe(before)
  expect(await send(id, { seat: 'no', children: 'yes' }, 1, true)).toEqual(ok('sent'))
  expect(await send(id, { children: 'yes', seat: 'no' }, 1, true)).toEqual(ok('was-sent'))
  expect(await send(id, { seat: 'yes' }, 1)).toEqual(err('screening-sent'))
  expect(await save(id, { seat: 'yes' }, 1)).toEqual(err('screening-sent'))
  expect(await entries()).toBe(before + 1)
  expect(await findScreening(db, id)).toMatchObject({
    draft: null,
    response: { answers: { seat: 'no', children: 'yes' }, saves: 1, sentAt: at(2) },
    call: { raisedAt: at(2), readAt: null },
  })
  expect(await rawRows(db, 'select * from screening_drafts')).toEqual([])
})

test('of a response that cannot be kept whole nothing is kept', async () => {
  const id = await ask()
  await save(id, { seat: 'yes' }, 0)
  const event = world.event('screening-sent', { subject: id })
  const sent = { id, answers: { seat: 'no' }, saves: 1, at: at(2), isCalled: true, audit: [event, event] }
  await expect(sendResponse(db, sent)).rejects.toMatchObject({ operation: 'sendResponse' })
  expect(await findScreening(db, id)).toMatchObject({ draft: { saves: 1 }, response: null, call: null })
})

test('the same instrument waits once in an hour; taken back it may be asked anew, and what was filled in is gone', async () => {
  const id = await ask()
  const { encounter, patient: person, practitioner: askedBy } = world
  const asked = { encounter, person, askedBy, instrument: 'online-setting', version: 1, language: 'en' } as const
  const audit = world.event('screening-asked')
  const again = { id: testId('screening', 9), ...asked, askedAt: at(1), audit }
  expect(await askScreening(db, again)).toBe('waits-already')
  await save(id, { seat: 'yes' }, 0)
  expect(await takeBack(id)).toEqual(ok(undefined))
  expect(await takeBack(id)).toEqual(ok(undefined))
  expect(await findScreening(db, id)).toMatchObject({ draft: null, takenBackAt: at(3) })
  for (const tried of [await save(id, {}, 0), await send(id, {}, 0)]) expect(tried).toEqual(err('screening-taken-back'))
  const other = await ask('online-setting', 5)
  expect((await screeningsIn(db, encounter, person)).map(one => one.id)).toEqual([other, id])
  await send(other, {}, 0)
  expect(await takeBack(other)).toEqual(err('screening-sent'))
  expect(await takeBack(testId('screening', 77))).toEqual(err('screening-unknown'))
})

test('a practitioner finds what was asked in hours that they hold, and nobody else does', async () => {
  const id = await ask()
  const other = await demoWorld(db, { seed: 2 })
  const ids = async (of: PersonId) => (await screeningsFor(db, world.patient, of)).map(one => one.id)
  expect(await ids(world.practitioner)).toEqual([id])
  expect(await ids(other.practitioner)).toEqual([])
  expect(await ids(world.patient)).toEqual([])
  const stranger = { encounter: world.encounter, person: other.patient, askedBy: world.practitioner }
  const asked = { id: testId('screening', 9), instrument: 'x', version: 1, language: 'en', askedAt: at(0) } as const
  const audit = world.event('screening-asked')
  await expect(askScreening(db, { ...asked, ...stranger, audit })).rejects.toMatchObject({ failure: 'refused' })
})

test('a call waits until somebody reads it, and its hour says so to the practitioner alone', async () => {
  const id = await ask()
  await send(id, { children: 'yes' }, 0, true)
  const calls = async (person: PersonId, from = world.now) =>
    (await hoursOf(db, person, from)).map(({ toRead }) => toRead)
  const { seat: ofClient } = world.seats[1]
  expect([await calls(world.practitioner), await calls(world.patient)]).toEqual([[[ofClient]], [[]]])
  // Also long after the hour, when it is in nobody's list any more.
  const later = after(world.now, 30 * DAY)
  expect([await calls(world.practitioner, later), await calls(world.patient, later)]).toEqual([[[ofClient]], []])
  const call = { screening: id, encounter: world.encounter, seat: world.seats[1].seat, raisedAt: at(2) }
  expect(await waitingCalls(db)).toEqual([{ ...call, toldAt: null }])
  const before = await entries()
  const told = (minutes: number) =>
    noteTold(db, { id, at: at(minutes), audit: world.event('screening-told', { subject: id, actor: 'system' }) })
  await told(4)
  await told(5)
  expect(await waitingCalls(db)).toEqual([{ ...call, toldAt: at(4) }])
  const read = (minutes: number) =>
    noteRead(db, {
      id,
      by: world.practitioner,
      at: at(minutes),
      audit: world.event('screening-read', { subject: id, actor: world.practitioner }),
    })
  await read(6)
  await read(7)
  expect(await waitingCalls(db)).toEqual([])
  expect((await findScreening(db, id))?.call).toEqual({ raisedAt: at(2), readAt: at(6) })
  expect([await calls(world.practitioner), await calls(world.practitioner, later)]).toEqual([[[]], []])
  expect(await entries()).toBe(before + 3)
})

test('reviews stand in their order, none passes another, and there is none of what was not sent', async () => {
  const id = await ask()
  const review = (seen: number, words: string) =>
    addReview(db, {
      screening: id,
      by: world.practitioner,
      at: at(8),
      words,
      seen,
      decisions: [],
      audit: world.event('screening-reviewed', { subject: id, actor: world.practitioner }),
    })
  expect(await review(0, 'too early')).toEqual(err('screening-open'))
  await send(id, { children: 'yes' }, 0, true)
  expect(await review(0, 'first')).toEqual(ok(undefined))
  expect(await review(0, 'passed by')).toEqual(err('review-changed'))
  expect(await review(1, 'second')).toEqual(ok(undefined))
  expect((await reviewsOf(db, [id])).map(({ words, name }) => [words, name])).toEqual([
    ['first', 'Bea Example'],
    ['second', 'Bea Example'],
  ])
  expect(await findScreening(db, id)).toMatchObject({ reviewedAt: at(8), call: { readAt: at(8) } })
})

test.each([
  [`update screenings set language = 'en'`],
  ['delete from screenings'],
  ['insert or replace into screenings select * from screenings'],
  [`update screening_responses set answers = '{}'`],
  ['delete from screening_responses'],
  ['insert or replace into screening_responses select * from screening_responses'],
  ['insert into screenings_taken_back select screening, read_by, 1 from screening_calls'],
  ['insert into screening_drafts select screening, answers, 1, 1 from screening_responses'],
  [`update screening_reviews set words = 'another'`],
  ['delete from screening_reviews'],
  ['insert or replace into screening_reviews select * from screening_reviews'],
  ['update screening_calls set raised_at = 1'],
  ['update screening_calls set read_at = null, read_by = null'],
  ['update screening_calls set read_at = 1'],
  ['update screening_calls set told_at = 1'],
  ['delete from screening_calls'],
  ['insert or replace into screening_calls select * from screening_calls'],
])('what was asked, sent, called and made of it stays: %s', async statement => {
  const id = await ask()
  await send(id, { children: 'yes' }, 0, true)
  const audit = world.event('screening-told', { subject: id, actor: 'system' })
  await noteTold(db, { id, at: at(4), audit })
  const made = { by: world.practitioner, at: at(5), words: 'read', seen: 0, decisions: [] }
  await addReview(db, { screening: id, ...made, audit: world.event('screening-reviewed', { subject: id }) })
  const rows = async () =>
    Promise.all(
      ['screenings', 'screening_responses', 'screening_calls', 'screening_reviews', 'screening_drafts'].map(table =>
        rawRows(db, `select * from ${table}`),
      ),
    )
  const before = await rows()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rows()).toEqual(before)
})

test.each([
  ['update screenings_taken_back set at = 1'],
  ['delete from screenings_taken_back'],
  ['insert or replace into screenings_taken_back select * from screenings_taken_back'],
  [`insert into screening_responses select screening, '{}', 0, 1 from screenings_taken_back`],
])('what was taken back stays so: %s', async statement => {
  await takeBack(await ask())
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, 'select at from screenings_taken_back')).toEqual([{ at: at(3) }])
})
