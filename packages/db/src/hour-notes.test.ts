/** Tests of the notes of an hour as they are kept: in their turn, once, never changed, and only what was shared for whom they are about. */
import { after, DAY, MINUTE, type EncounterId, type Instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { NoteAct } from '@holdfast/safety'
import { passedLimit } from '@holdfast/safety/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { earlierNotes, hourNotesOf, sharedNotes, writeNote } from './hour-notes.ts'
import { planWork } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const id = (n: number) => testId('note', n)
const write = (act: NoteAct, { at = world.now, encounter = world.encounter, by = world.practitioner } = {}) =>
  writeNote(db, {
    encounter,
    patient: world.patient,
    noted: { at, by, act },
    audit: world.event('hour-noted', { actor: by, code: act.kind }),
  })
const notes = (encounter = world.encounter) => hourNotesOf(db, { encounter, patient: world.patient })
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}
/** Another hour of the same two, some days from the first; it took place unless it is only planned. */
async function hourAfter(days: number, isHeld = true): Promise<EncounterId> {
  const start: Instant = after(world.now, days * DAY)
  const planned = await planWork(
    db,
    { practitioner: world.practitioner, patient: world.patient, when: { start, end: after(start, 50 * MINUTE) } },
    world,
  )
  if (!planned.ok) throw new Error(planned.error)
  const { encounter } = planned.value
  if (isHeld)
    await db.read('held', () =>
      db.orm.run(sql`update encounters set status = 'in-progress', start = ${start} where id = ${encounter}`),
    )
  return encounter
}

test('[NO1] notes stand in their order, each once with its line in the audit, however often it is sent', async () => {
  const before = await entries()
  const respond: NoteAct = { kind: 'respond', id: id(2), limit: id(1), response: 'clarify', words: null }
  await write(passedLimit(id(1), { words: 'As it was said.' }))
  const [first, second] = await Promise.all([write(respond), write(respond)])
  expect([first.ok, second.ok]).toEqual([true, true])
  expect((await notes()).map(({ act }) => act.id)).toEqual([id(1), id(2)])
  expect((await entries()) - before).toBe(2)
})

test('[NO3] what the rules do not take is not written, nor its line in the audit', async () => {
  await write(passedLimit(id(1)))
  const before = await entries()
  expect(await write({ kind: 'close', id: id(2), limit: id(1) })).toEqual({ ok: false, error: 'no-response' })
  expect([(await notes()).length, (await entries()) - before]).toEqual([1, 0])
})

test('[NO1] an id that stands for a note of another hour is used', async () => {
  await write(passedLimit(id(1)))
  const later = await hourAfter(7)
  expect(await write(passedLimit(id(1)), { encounter: later })).toEqual({ ok: false, error: 'id-used' })
  expect(await notes(later)).toEqual([])
})

test('nobody who has no seat in the hour notes anything', async () => {
  const by = testId('practitioner', 99)
  await expect(write(passedLimit(id(1)), { by })).rejects.toMatchObject({ failure: 'refused' })
  expect(await notes()).toEqual([])
})

test('[NO5] the hours before are those that took place, the latest first, also those without a note', async () => {
  const [second, third, planned, last] = [
    await hourAfter(7),
    await hourAfter(14),
    await hourAfter(15, false),
    await hourAfter(21),
  ]
  await write(passedLimit(id(2), { pattern: 'tests the frame' }), { encounter: second })
  await write(passedLimit(id(4)), { encounter: last })
  await write(passedLimit(id(5)), { encounter: planned })
  const earlier = (encounter: EncounterId, hours = 2) => earlierNotes(db, { encounter, patient: world.patient }, hours)
  expect((await earlier(last)).map(list => list.map(({ act }) => act.id))).toEqual([[], [id(2)]])
  expect(await earlier(third, 1)).toHaveLength(1)
  expect(await earlier(world.encounter)).toEqual([])
})

test('[NO7] somebody reads what was shared of their hours, the latest first, and no other hour', async () => {
  const later = await hourAfter(7)
  await write(passedLimit(id(1), { words: 'SECRET' }))
  await write({ kind: 'share', id: id(2), limit: id(1), words: 'We stopped, and went on.' })
  await write(passedLimit(id(3), { words: 'SECRET' }), { encounter: later })
  expect(await sharedNotes(db, world.patient)).toEqual([
    { start: world.when.start, notes: [{ at: world.now, words: 'We stopped, and went on.', responses: [] }] },
  ])
  await write({ kind: 'share', id: id(4), limit: id(3), words: 'We talked about the agreement.' }, { encounter: later })
  const shared = await sharedNotes(db, world.patient)
  expect(shared.map(({ start }) => start)).toEqual([after(world.now, 7 * DAY), world.when.start])
  expect(JSON.stringify(shared)).not.toContain('SECRET')
  expect(await sharedNotes(db, testId('patient', 9))).toEqual([])
})

test.each([
  `update hour_notes set at = at + 1`,
  'delete from hour_notes',
  'insert or replace into hour_notes select * from hour_notes',
  `insert into hour_notes select encounter, patient, 7, 'not_x', by, at, act from hour_notes`,
])('[NO2] a note stays as it was written: %s', async statement => {
  await write(passedLimit(id(1)))
  const rows = () => rawRows(db, 'select * from hour_notes')
  const before = await rows()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rows()).toEqual(before)
})
