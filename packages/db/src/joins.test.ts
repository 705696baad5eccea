/** Tests of what was answered to whoever asked to join: each answer is kept as it was given, with its line in the audit. */
import { after, MINUTE, type PersonId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { joinsOf, keepJoin, type JoinAnswered } from './joins.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const answered = (answer: JoinAnswered['answer'], minutes: number, person: PersonId = world.patient): JoinAnswered => ({
  person,
  at: after(world.now, minutes * MINUTE),
  answer,
  policy: '2026-11-8',
  rules: '2026-11-20',
  checks: [{ check: 'hour', answer: { kind: answer === 'cleared' ? 'passed' : 'to-do' } }],
})
const keep = (one: JoinAnswered) =>
  keepJoin(db, { encounter: world.encounter, answered: one, audit: world.event(`join-${one.answer}`, { at: one.at }) })

test('[X7] answers stand in their order with both versions, each with its line in the audit, and none for somebody without a seat', async () => {
  const entries = async (): Promise<number> => {
    const walk = await verifyAudit(db)
    return walk.ok ? walk.value.entries : Number.NaN
  }
  const before = await entries()
  await keep(answered('held', 0))
  await keep(answered('cleared', 2))
  expect(await joinsOf(db, world.encounter)).toEqual([answered('held', 0), answered('cleared', 2)])
  await expect(keep(answered('cleared', 3, testId('patient', 99)))).rejects.toMatchObject({ failure: 'refused' })
  expect([await joinsOf(db, world.encounter), (await entries()) - before]).toMatchObject([{ length: 2 }, 2])
})

test.each([
  `update join_answers set answer = 'cleared'`,
  'delete from join_answers',
  'insert or replace into join_answers select * from join_answers',
])('[X5] an answer stays as it was given: %s', async statement => {
  await keep(answered('held', 0))
  const rows = () => rawRows(db, 'select * from join_answers')
  const before = await rows()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rows()).toEqual(before)
  expect(before).toHaveLength(1)
})
