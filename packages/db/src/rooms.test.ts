/** Tests of kept rooms: everything of a save or nothing, and each message once. */
import { after, HOUR, MINUTE } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { interruptionsOf, reviseInterruption } from './interruptions.ts'
import { addPatient, planWork } from './planning.ts'
import { loadRoom, saveRoom, seatedIn, type RoomEntry, type RoomSave } from './rooms.ts'
import { demoWorld, emptyDb, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const said = (seq: number, word = seq): RoomEntry => ({
  seq,
  at: NOON,
  from: world.seats[0].seat,
  stream: 'one page',
  cseq: word,
  kind: 'chat',
  body: { text: `line ${word}` },
  to: [world.seats[0].seat, world.seats[1].seat],
})

const journal = async () => (await loadRoom(db, world.encounter))?.journal

test('a room that never saved has its participants, an empty journal and no snapshot', async () => {
  const room = await loadRoom(db, world.encounter)
  expect(room).toMatchObject({ snapshot: null, journal: [], state: { status: 'planned' } })
  expect(room?.participants).toMatchObject([world.seats[0], world.seats[1]])
  expect(await seatedIn(db, world.encounter)).toEqual(room?.participants)
  expect(await seatedIn(db, testId('encounter', 4))).toEqual([])
})

test('a room of an hour that is not there is null', async () => {
  expect(await loadRoom(db, testId('encounter', 4))).toBeNull()
})

test('snapshot, entry, encounter and audit are kept together', async () => {
  await saveRoom(db, world.encounter, {
    snapshot: 'one',
    entries: [said(1)],
    events: ['arrive', 'admit'],
    at: NOON,
    audit: [world.event('admitted')],
  })
  await saveRoom(db, world.encounter, { snapshot: 'two', entries: [said(2)], at: NOON })
  expect(await loadRoom(db, world.encounter)).toMatchObject({
    snapshot: 'two',
    journal: [said(1), said(2)],
    state: { status: 'in-progress', start: NOON },
  })
  expect(await verifyAudit(db)).toMatchObject({ value: { entries: 4 } })
})

test('the journal comes in its order, however it was written', async () => {
  await saveRoom(db, world.encounter, { entries: [said(10), said(9), said(2)], at: NOON })
  expect((await journal())?.map(entry => entry.seq)).toEqual([2, 9, 10])
})

test('a message that is saved again is kept once', async () => {
  await saveRoom(db, world.encounter, { entries: [said(1)], at: NOON })
  await saveRoom(db, world.encounter, { entries: [said(1), said(2)], at: NOON })
  expect(await journal()).toEqual([said(1), said(2)])
})

test('another message in a place that is taken is refused, and nothing of that save is kept', async () => {
  await saveRoom(db, world.encounter, { snapshot: 'one', entries: [said(1)], at: NOON })
  const wrong = { snapshot: 'wrong', entries: [said(1, 5)], events: ['arrive'], at: NOON } as const
  await expect(saveRoom(db, world.encounter, wrong)).rejects.toMatchObject({ failure: 'refused' })
  expect(await loadRoom(db, world.encounter)).toMatchObject({
    snapshot: 'one',
    journal: [said(1)],
    state: { status: 'planned' },
  })
})

test('a word that is kept already is refused at another place, and nothing of that save is kept', async () => {
  await saveRoom(db, world.encounter, { snapshot: 'one', entries: [said(1)], at: NOON })
  const twice = { snapshot: 'wrong', entries: [said(2, 1)], at: NOON }
  await expect(saveRoom(db, world.encounter, twice)).rejects.toMatchObject({ failure: 'refused' })
  expect(await loadRoom(db, world.encounter)).toMatchObject({ snapshot: 'one', journal: [said(1)] })
})

test('what a room writes itself has no stream, and any number of it is kept', async () => {
  const written = (seq: number): RoomEntry => ({ ...said(seq), from: null, stream: null, cseq: 0, kind: 'clock' })
  await saveRoom(db, world.encounter, { entries: [written(1), written(2)], at: NOON })
  expect(await journal()).toEqual([written(1), written(2)])
})

test('an interruption is kept with the room, and changes with it', async () => {
  const open = { id: 'break-1', opened: NOON, record: { open: true }, cause: null, outcome: null, decisions: 0 }
  const closed = { ...open, record: { open: false }, cause: 'path', outcome: 'resumed', decisions: 1 }
  await saveRoom(db, world.encounter, { snapshot: 'one', interruptions: [open], at: NOON })
  expect(await interruptionsOf(db, world.encounter)).toEqual([open])
  await saveRoom(db, world.encounter, { interruptions: [closed], at: NOON })
  expect(await interruptionsOf(db, world.encounter)).toEqual([closed])
})

test('an interruption that a room tells is put to the one that is kept, with what that leaves in the trail', async () => {
  const told = { id: 'break-1', opened: NOON, record: ['told'], cause: null, outcome: null, decisions: 0 }
  const revise: RoomSave['revise'] = (kept, one) => ({
    next: { ...one, record: [kept?.record ?? 'none', one.record] },
    audit: [world.event('outcome-decided')],
  })
  await saveRoom(db, world.encounter, { interruptions: [told], revise, at: NOON })
  await saveRoom(db, world.encounter, { interruptions: [{ ...told, record: ['again'] }], revise, at: NOON })
  expect(await interruptionsOf(db, world.encounter)).toEqual([{ ...told, record: [['none', ['told']], ['again']] }])
  expect(await verifyAudit(db)).toMatchObject({ value: { entries: 5 } })
})

test('an interruption is revised with its audit entry, and one that is not there is null', async () => {
  const kept = { id: 'break-1', opened: NOON, record: 1, cause: 'path', outcome: 'resumed', decisions: 1 }
  await saveRoom(db, world.encounter, { interruptions: [kept], at: NOON })
  const next = { ...kept, record: 2, decisions: 2 }
  const audit = [world.event('record-read')]
  const revised = await reviseInterruption(db, { encounter: world.encounter, id: 'break-1' }, before => ({
    answer: before.record,
    next,
    audit,
  }))
  expect([revised, await interruptionsOf(db, world.encounter)]).toEqual([1, [next]])
  expect(await verifyAudit(db)).toMatchObject({ value: { entries: 4 } })
  const none = { encounter: world.encounter, id: 'break-2' }
  expect(await reviseInterruption(db, none, () => ({ answer: 1, next, audit }))).toBeNull()
})

test('an hour that ended stays ended, and what was said after it is still kept', async () => {
  await saveRoom(db, world.encounter, { events: ['finish'], at: NOON })
  await saveRoom(db, world.encounter, { entries: [said(1)], events: ['admit'], at: after(NOON, HOUR) })
  expect(await loadRoom(db, world.encounter)).toMatchObject({
    state: { status: 'finished', start: null, end: NOON },
    journal: [said(1)],
  })
})

test('rooms do not see each other', async () => {
  const other = await demoWorld(db, { seed: 2 })
  await saveRoom(db, world.encounter, { snapshot: 'one', entries: [said(1)], at: NOON })
  await saveRoom(db, other.encounter, { snapshot: 'other', entries: [said(1)], at: NOON })
  expect(await loadRoom(db, other.encounter)).toMatchObject({ snapshot: 'other', journal: [said(1)] })
  expect(await journal()).toEqual([said(1)])
})

test('saves that are asked for at once are written in the order they were asked for', async () => {
  const saves = Array.from({ length: 30 }, (_, i) =>
    saveRoom(db, world.encounter, { snapshot: `${i}`, entries: [said(i + 1)], at: NOON }),
  )
  await Promise.all(saves)
  expect(await loadRoom(db, world.encounter)).toMatchObject({ snapshot: '29' })
  expect((await journal())?.length).toBe(30)
})

test('a room knows when the next appointment of each who takes part begins', async () => {
  const { practitioner, patient, when, encounter } = world
  const next = async () => (await loadRoom(db, encounter))?.next
  const plan = async (who: object, from: number, length = 30) => {
    const start = after(when.end, from * MINUTE)
    const hour = { practitioner, patient, when: { start, end: after(start, length * MINUTE) }, ...who }
    const planned = await planWork(db, hour, world)
    if (!planned.ok) throw new Error(planned.error)
    return planned.value
  }
  const other = await addPatient(db, { name: 'Otro Prueba', language: 'es' }, world)
  expect(await next()).toEqual([null, null])
  await plan({}, 90)
  expect(await next()).toEqual([after(when.end, 90 * MINUTE), after(when.end, 90 * MINUTE)])
  await plan({ patient: other }, 10)
  expect(await next()).toEqual([after(when.end, 10 * MINUTE), after(when.end, 90 * MINUTE)])
  await plan({ patient: other }, -40)
  const across = await plan({ patient: other }, -10)
  expect((await next())?.[0]).toEqual(after(when.end, -10 * MINUTE))
  await saveRoom(db, across.encounter, { events: ['finish'], at: NOON })
  expect((await next())?.[0]).toEqual(after(when.end, 10 * MINUTE))
})
