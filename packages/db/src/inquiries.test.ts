/** Tests of what is asked about what is kept: in its turn, once, never changed, and told to those of the hours alone. */
import { after, DAY, HOUR, MINUTE, type InquiryAct } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { inquiriesOf, openInquiriesFor, writeInquiry } from './inquiries.ts'
import { planWork } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const id = (n: number) => testId('message', n)
const asked = (n: number): InquiryAct => ({ kind: 'asked', id: id(n), words: 'Who reads it?' })
const answered = (n: number, of: number): InquiryAct => ({ kind: 'answered', id: id(n), of: id(of), words: 'I do.' })
const write = (act: InquiryAct, { person = world.patient, minutes = 0 } = {}) =>
  writeInquiry(db, {
    entry: {
      person,
      by: act.kind === 'asked' ? person : world.practitioner,
      at: after(world.now, minutes * MINUTE),
      act,
    },
    audit: world.event(act.kind === 'asked' ? 'inquiry-asked' : 'inquiry-answered', { actor: person }),
  })
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}

test('[B15c] entries stand in their order with who wrote them, each once with its line in the audit', async () => {
  const before = await entries()
  await write(asked(1))
  const answer = () => write(answered(2, 1), { minutes: 1 })
  expect((await Promise.all([answer(), answer()])).map(({ ok }) => ok)).toEqual([true, true])
  expect((await answer()).ok).toBe(true)
  expect(await inquiriesOf(db, world.patient)).toEqual([
    { person: world.patient, by: world.patient, at: world.now, act: asked(1), name: 'Ana Prueba' },
    {
      person: world.patient,
      by: world.practitioner,
      at: after(world.now, MINUTE),
      act: answered(2, 1),
      name: 'Bea Example',
    },
  ])
  expect((await entries()) - before).toBe(2)
})

test('[B15c] what no rule takes is not kept, nor its line in the audit; an id of another person is none', async () => {
  const other = await demoWorld(db, { seed: 2 })
  await write(asked(1))
  const before = await entries()
  expect(await write(answered(2, 9))).toEqual({ ok: false, error: 'no-such-inquiry' })
  expect(await write(asked(1), { person: other.patient })).toEqual({ ok: false, error: 'id-used' })
  expect(await write(answered(2, 1), { person: other.patient })).toEqual({ ok: false, error: 'no-such-inquiry' })
  expect([await inquiriesOf(db, other.patient), await entries()]).toEqual([[], before])
})

test('[B15c] who waits is told to practitioners of their hours, with the hour that comes first; what was answered is not', async () => {
  const other = await demoWorld(db, { seed: 2 })
  const [seat] = (await rawRows(db, `select seat from participants where person = '${world.patient}'`)).map(
    row => row['seat'],
  )
  await write(asked(1), { minutes: 2 })
  await write(asked(3), { minutes: 3 })
  const open = await openInquiriesFor(db, world.practitioner, world.now)
  expect(open).toEqual([
    { name: 'Ana Prueba', since: after(world.now, 2 * MINUTE), hours: [{ encounter: world.encounter, seat }] },
  ])
  expect(JSON.stringify(open)).not.toContain('Who reads')
  for (const person of [other.practitioner, other.patient, world.patient])
    expect(await openInquiriesFor(db, person, world.now)).toEqual([])
  const start = after(world.now, 9 * DAY)
  const later = await planWork(
    db,
    {
      practitioner: world.practitioner,
      patient: world.patient,
      when: { start, end: after(start, HOUR) },
      modality: 'video',
      isPaid: false,
    },
    world,
  )
  if (!later.ok) throw new Error(later.error)
  const hoursAt = async (days: number) =>
    (await openInquiriesFor(db, world.practitioner, after(world.now, days * DAY))).flatMap(({ hours }) =>
      hours.map(({ encounter }) => encounter),
    )
  expect(await hoursAt(0)).toEqual([world.encounter, later.value.encounter])
  expect(await hoursAt(5)).toEqual([later.value.encounter, world.encounter])
  expect(await hoursAt(20)).toEqual([later.value.encounter, world.encounter])
  await write(answered(4, 1))
  expect(await openInquiriesFor(db, world.practitioner, world.now)).toMatchObject([
    { since: after(world.now, 3 * MINUTE) },
  ])
  await write(answered(5, 3))
  expect(await openInquiriesFor(db, world.practitioner, world.now)).toEqual([])
})

test.each([
  'update inquiry_entries set at = at + 1',
  'delete from inquiry_entries',
  'insert or replace into inquiry_entries select * from inquiry_entries',
  `insert into inquiry_entries select person, 7, 'msg_x', by, at, act from inquiry_entries`,
])('[B15c] [X5] what was written stays as it was: %s', async statement => {
  await write(asked(1))
  const rows = await rawRows(db, 'select * from inquiry_entries')
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, 'select * from inquiry_entries')).toEqual(rows)
  expect(rows).toHaveLength(1)
})
