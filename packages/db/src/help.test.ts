/** Tests of calls for help as they are kept: once, in their turn, never changed, and of a word of one's own only its digest. */
import { after, HOUR, MINUTE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { helpStandingOf, type HelpCall, type HelpEvent } from '@holdfast/safety'
import { helpCall } from '@holdfast/safety/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { helpSettingsOf, respondersOf, saveHelpSettings, setResponders } from './help-lists.ts'
import { findHelp, helpCallsBy, helpCallsSince, helpDrills, noteHelp, raiseHelp } from './help.ts'
import type { ListedResponder } from './schema/help.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const id = (n: number) => testId('help', n)
const pressed = (change: Partial<HelpCall> = {}): HelpCall =>
  helpCall({
    by: world.patient,
    hour: { encounter: world.encounter, seat: world.seats[1].seat },
    at: world.now,
    ...change,
  })
const raise = (change: Partial<HelpCall> = {}) =>
  raiseHelp(db, pressed(change), (kind, call) => world.event('help-raised', { subject: call.id, code: kind }))
const happen = (event: HelpEvent, call = id(1)) =>
  noteHelp(db, { id: call, event, audit: [world.event('help-told', { subject: call })] })
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}
const has = (): HelpEvent => ({
  kind: 'acknowledged',
  at: world.now,
  by: world.practitioner,
})
const close = (): HelpEvent => ({ kind: 'closed', at: world.now, by: world.practitioner, outcome: 'safe' })

test('[HE1] a press that is sent again, also at the same moment, is one call with one line in the audit', async () => {
  const before = await entries()
  const raised = await Promise.all([raise(), raise(), raise()])
  expect(raised.map(one => one.ok && one.value.kind)).toEqual(['new', 'known', 'known'])
  expect(await findHelp(db, id(1))).toEqual(pressed())
  expect((await entries()) - before).toBe(1)
})

test('[HE2] another press joins it and is kept in its turn', async () => {
  await raise()
  await raise({ id: id(2), how: 'chord' })
  await raise({ id: id(2), how: 'chord' })
  const calls = await helpCallsBy(db, world.patient)
  expect(calls.map(({ events }) => events)).toEqual([[{ kind: 'again', at: world.now, id: id(2), how: 'chord' }]])
})

test('[HE6] what the rules do not take is not written, nor its line in the audit', async () => {
  await raise()
  const before = await entries()
  expect(await happen(close())).toEqual({ ok: false, error: 'not-acknowledged' })
  expect(await happen(has(), id(9))).toEqual({ ok: false, error: 'no-such-call' })
  expect([(await findHelp(db, id(1)))?.events, (await entries()) - before]).toEqual([[], 0])
  await happen(has())
  await happen(has())
  const closed = await happen(close())
  expect(closed.ok && helpStandingOf(closed.value)).toBe('closed')
  expect((await entries()) - before).toBe(2)
})

test('calls are found after a restart, the newest first, and none that is older than asked for', async () => {
  await raise()
  const later = after(world.now, HOUR)
  await raise({ id: id(2), at: later })
  await happen(has(), id(2))
  await happen(close(), id(2))
  expect((await helpCallsSince(db, later, 2 * HOUR)).map(call => call.id)).toEqual([id(2), id(1)])
  expect((await helpCallsSince(db, later, MINUTE)).map(call => call.id)).toEqual([id(2)])
  await raise({ id: id(3), by: world.practitioner, hour: null, isDrill: true })
  expect((await helpDrills(db)).map(call => call.id)).toEqual([id(3)])
})

test('nobody who has no seat in the hour calls from it', async () => {
  await expect(raise({ by: testId('patient', 99) })).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, 'select * from help_calls')).toEqual([])
})

test.each([
  'update help_calls set at = at + 1',
  'delete from help_calls',
  'insert or replace into help_calls select * from help_calls',
  `update help_events set event = '{}'`,
  'delete from help_events',
  'insert or replace into help_events select * from help_events',
  `insert into help_events select call, 7, event from help_events`,
  'update responder_lists set at = at + 1',
  'delete from responder_lists',
  'insert or replace into responder_lists select * from responder_lists',
])('what was written stays: %s', async statement => {
  await raise()
  await happen(has())
  await list([])
  const rows = () =>
    Promise.all(['help_calls', 'help_events', 'responder_lists'].map(name => rawRows(db, `select * from ${name}`)))
  const before = await rows()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rows()).toEqual(before)
})

const list = (responders: readonly ListedResponder[]) =>
  setResponders(db, {
    by: world.practitioner,
    at: world.now,
    list: responders,
    audit: world.event('responders-set', { actor: world.practitioner }),
  })

test('the last list of responders counts', async () => {
  expect(await respondersOf(db)).toEqual([])
  const ann: ListedResponder = {
    id: testId('responder', 1),
    name: 'Ann Example',
    language: 'en',
    channel: 'mail',
    mail: 'ann@practice.example',
    practitioner: null,
    turn: 1,
  }
  await list([ann])
  await list([{ ...ann, turn: 2 }])
  expect(await respondersOf(db)).toEqual([{ ...ann, turn: 2 }])
})

test('of a word of one’s own its digest is kept, and of the word before nothing', async () => {
  const save = (word: { salt: string; digest: string; words: number } | null) =>
    saveHelpSettings(db, { person: world.patient, does: 'end', sign: true, word, audit: world.event('help-set') })
  expect(await helpSettingsOf(db, world.patient)).toEqual({ does: 'mask', sign: false, word: null })
  await save({ salt: 's1', digest: 'd1', words: 1 })
  await save({ salt: 's2', digest: 'd2', words: 2 })
  expect(await helpSettingsOf(db, world.patient)).toEqual({
    does: 'end',
    sign: true,
    word: { salt: 's2', digest: 'd2', words: 2 },
  })
  expect(JSON.stringify(await rawRows(db, 'select * from help_settings'))).not.toContain('d1')
  await save(null)
  expect(await helpSettingsOf(db, world.patient)).toEqual({ does: 'end', sign: true, word: null })
})
