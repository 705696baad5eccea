/** Tests of two processes over one file: whatever the other one wrote between our reading and our writing stands, and we are told. */
import { makeId, type ScreeningId } from '@holdfast/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { openNode } from './open-node.ts'
import { saveDraft, sendResponse } from './screening-answers.ts'
import { addReview, reviewsOf } from './screening-reading.ts'
import { askScreening, findScreening, takeBackScreening } from './screenings.ts'
import { demoWorld, emptyFile, rawRows, withMeanwhile, type DemoWorld, type TestFile } from './testing.ts'

let store: TestFile
let other: Db
let world: DemoWorld
let id: ScreeningId
beforeEach(async () => {
  store = await emptyFile()
  other = await openNode({ file: store.file })
  world = await demoWorld(store.db)
  id = makeId('screening', world.random)
  await askScreening(store.db, {
    id,
    encounter: world.encounter,
    person: world.patient,
    askedBy: world.practitioner,
    instrument: 'online-setting',
    version: 1,
    language: 'en',
    askedAt: world.now,
    audit: world.event('screening-asked', { subject: id }),
  })
})
afterEach(async () => {
  await other.close()
  await store.remove()
})

/** Our handle, where the other process does something once all is read and nothing is written. */
const after = (meanwhile: () => Promise<unknown>): Db => withMeanwhile(store.db, meanwhile)

type Answers = Readonly<Record<string, string>>
const save = (db: Db, answers: Answers, saves: number) => saveDraft(db, { id, answers, saves, at: world.now })
const send = (db: Db, answers: Answers, saves: number) =>
  sendResponse(db, {
    id,
    answers,
    saves,
    at: world.now,
    isCalled: true,
    audit: [world.event('screening-sent', { subject: id })],
  })
const review = (db: Db, seen: number, words: string) =>
  addReview(db, {
    screening: id,
    by: world.practitioner,
    at: world.now,
    words,
    seen,
    decisions: [],
    audit: world.event('screening-reviewed', { subject: id }),
  })
const takeBack = (db: Db) =>
  takeBackScreening(db, {
    id,
    by: world.practitioner,
    at: world.now,
    audit: world.event('screening-taken-back', { subject: id }),
  })
const entries = async (): Promise<number> => {
  const walk = await verifyAudit(other)
  return walk.ok ? walk.value.entries : Number.NaN
}
const err = (error: string) => ({ ok: false, error })

test('a draft that another process saved meanwhile stands, the first one and the next', async () => {
  expect(
    await save(
      after(() => save(other, { seat: 'no' }, 0)),
      { seat: 'yes' },
      0,
    ),
  ).toEqual(err('screening-changed'))
  expect((await findScreening(store.db, id))?.draft).toEqual({ answers: { seat: 'no' }, saves: 1 })
  expect(
    await save(
      after(() => save(other, { seat: 'partly' }, 1)),
      { seat: 'yes' },
      1,
    ),
  ).toEqual(err('screening-changed'))
  expect((await findScreening(store.db, id))?.draft).toEqual({ answers: { seat: 'partly' }, saves: 2 })
})

test('the same draft that another process saved meanwhile is saved once', async () => {
  const same = () => save(other, { seat: 'no' }, 0)
  expect(await save(after(same), { seat: 'no' }, 0)).toEqual({ ok: true, value: 1 })
  expect((await findScreening(store.db, id))?.draft).toEqual({ answers: { seat: 'no' }, saves: 1 })
})

test('nothing is sent over what another process saved meanwhile, and no line of the audit says so', async () => {
  await save(store.db, { seat: 'no' }, 0)
  const before = await entries()
  expect(
    await send(
      after(() => save(other, { seat: 'partly' }, 1)),
      { seat: 'yes' },
      1,
    ),
  ).toEqual(err('screening-changed'))
  expect(await findScreening(store.db, id)).toMatchObject({ response: null, call: null, draft: { saves: 2 } })
  expect(await entries()).toBe(before)
})

test('what another process sent meanwhile is sent: it is not saved, not taken back and not sent anew', async () => {
  expect(
    await save(
      after(() => send(other, { seat: 'no' }, 0)),
      { seat: 'yes' },
      0,
    ),
  ).toEqual(err('screening-sent'))
  expect((await findScreening(store.db, id))?.response?.answers).toEqual({ seat: 'no' })
})

test('of sending and taking back in two processes the first one stands, and the second is told', async () => {
  const before = await entries()
  expect(await takeBack(after(() => send(other, { seat: 'no' }, 0)))).toEqual(err('screening-sent'))
  expect(await entries()).toBe(before + 1)
  expect(await findScreening(store.db, id)).toMatchObject({ takenBackAt: null, response: { answers: { seat: 'no' } } })
})

test('a review that another process kept meanwhile was not read, so nothing is kept behind it', async () => {
  await send(store.db, { seat: 'no' }, 0)
  const before = await entries()
  expect(
    await review(
      after(() => review(other, 0, 'theirs')),
      0,
      'ours',
    ),
  ).toEqual(err('review-changed'))
  expect((await reviewsOf(store.db, [id])).map(({ words }) => words)).toEqual(['theirs'])
  expect(await entries()).toBe(before + 1)
})

test('what another process asked of them meanwhile waits already, and is not asked twice', async () => {
  const asking = (db: Db) =>
    askScreening(db, {
      id: makeId('screening', world.random),
      encounter: world.encounter,
      person: world.patient,
      askedBy: world.practitioner,
      instrument: 'boundary-brief',
      version: 1,
      language: 'en',
      askedAt: world.now,
      audit: world.event('screening-asked'),
    })
  const before = await entries()
  expect(await asking(after(() => asking(other)))).toBe('waits-already')
  expect(await rawRows(other, `select id from screenings where instrument = 'boundary-brief'`)).toHaveLength(1)
  expect(await entries()).toBe(before + 1)
})
