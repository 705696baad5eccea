/** Tests of the answers on the room: each is kept as it was given, with its hour, its moment and its line in the audit. */
import { after, MINUTE, type RoomAnswer, type RoomCheck } from '@holdfast/domain'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { saveRoomCheck } from './preparations.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const room = (alone: RoomAnswer, minutes: number): RoomCheck => ({
  answers: { alone, unheard: 'yes', 'private-network': 'yes', 'screen-private': 'yes', seated: 'yes', 'set-up': 'yes' },
  statedAt: after(world.now, minutes * MINUTE),
})

const save = (roomCheck: RoomCheck) =>
  saveRoomCheck(db, {
    encounter: world.encounter,
    person: world.patient,
    roomCheck,
    audit: world.event('room-checked', { at: roomCheck.statedAt }),
  })

const kept = () => rawRows(db, 'select row, encounter, person, answers, stated_at from room_checks order by row')

test('[B9a] an answer that is given anew stands beside the earlier one, each with its hour and its moment, and the audit tells of both', async () => {
  const before = await verifyAudit(db)
  await save(room('not-today', 0))
  await save(room('yes', 5))
  const rows = await kept()
  const { encounter, patient: person } = world
  expect(rows).toMatchObject([
    { encounter, person, stated_at: room('yes', 0).statedAt },
    { encounter, person, stated_at: room('yes', 5).statedAt },
  ])
  expect(rows.map(({ answers }) => JSON.parse(String(answers)))).toEqual([
    room('not-today', 0).answers,
    room('yes', 5).answers,
  ])
  expect((await factsFor(db, encounter, person))?.roomCheck).toEqual(room('yes', 5))
  const audit = await verifyAudit(db)
  const entries = (one: typeof audit): number => (one.ok ? one.value.entries : Number.NaN)
  expect(entries(audit) - entries(before)).toBe(2)
})

test.each([
  'update room_checks set stated_at = 0',
  `update room_checks set answers = '{}'`,
  'delete from room_checks',
  'insert or replace into room_checks select * from room_checks',
])('[B9a] what was answered stays as it was: %s', async statement => {
  await save(room('not-today', 0))
  const rows = await kept()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await kept()).toEqual(rows)
  expect(rows).toHaveLength(1)
})
