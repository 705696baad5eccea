/** Tests of the questions on the room over HTTP: asked before each hour anew, and kept for the hour they were answered for. */
import { inviteTo, planWork } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { after, HOUR, MINUTE, type Interval } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ALL_YES, makeBrowser, makeWorld, prepare, signIn, SOME_PLACE, type Browser, type World } from '../testing.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const random = seededRandom(41)
const ASKED = { kind: 'to-do', by: 'patient', remedy: 'answer-room-check' }
const PASSED = { kind: 'passed' }
const NOT_TODAY = { answers: { ...ALL_YES.answers, alone: 'not-today' } }

const roomLine = async (browser: Browser) =>
  (await browser.ask('encounter')).body.checklist.find(({ check }) => check === 'room')?.answer

/** Another hour of the same two, and the client's browser in it. */
async function nextHour(when: Interval): Promise<Browser> {
  const { practitioner, patient: person } = world.people
  const making = { now: world.clock(), random }
  const work = await planWork(world.db, { practitioner, patient: person, when }, making)
  if (!work.ok) throw new Error(work.error)
  const { encounter } = work.value
  const invited = await inviteTo(world.db, { encounter, person, by: 'system', endEarlier: false }, making)
  if (!invited.ok) throw new Error(invited.error)
  const browser = makeBrowser({ ...world, encounter }, 'client')
  await browser.ask('login', {}, { secret: invited.value.secret })
  return browser
}

test('[B9a] each hour asks anew, however short a time after the last, and its answers are kept for it alone with their moment', async () => {
  const first = await signIn(world, 'patient')
  expect(await roomLine(first)).toEqual(ASKED)
  await prepare(first)
  const answered = world.clock()
  expect(await roomLine(first)).toEqual(PASSED)
  world.clock.move(30 * MINUTE)
  const second = await nextHour({ start: after(world.when.start, HOUR), end: after(world.when.end, HOUR) })
  expect([await roomLine(second), (await second.ask('encounter')).body.roomCheck]).toEqual([ASKED, null])
  await second.ask('whereabouts', {}, SOME_PLACE)
  const refused = await second.ask('join', {}, { for: 'link' })
  expect(refused.problem.checklist).toContainEqual({ check: 'room', answer: ASKED })
  await second.ask('roomCheck', {}, NOT_TODAY)
  expect(await roomLine(second)).toEqual(PASSED)
  // The first hour's answers are as they were.
  expect((await first.ask('encounter')).body.roomCheck).toEqual({ ...ALL_YES, statedAt: answered })
  expect((await second.ask('encounter')).body.roomCheck).toEqual({ ...NOT_TODAY, statedAt: world.clock() })
  const rows = await rawRows(world.db, 'select distinct encounter from room_checks')
  const acts = await rawRows(world.db, "select actor, at from audit where act = 'room-checked' order by at")
  expect(rows).toHaveLength(2)
  expect(acts).toEqual([
    { actor: world.people.patient, at: answered },
    { actor: world.people.patient, at: world.clock() },
  ])
})

test('[B9a] an hour asks again when its answers are of an earlier visit, and the earlier ones stay', async () => {
  const client = await signIn(world, 'patient')
  await prepare(client)
  world.clock.move(world.deps.policy.roomCheckHolds + MINUTE)
  expect(await roomLine(client)).toEqual(ASKED)
  await client.ask('roomCheck', {}, NOT_TODAY)
  expect(await roomLine(client)).toEqual(PASSED)
  const rows = await rawRows(world.db, 'select answers from room_checks order by row')
  expect(rows.map(({ answers }) => JSON.parse(String(answers)))).toEqual([ALL_YES.answers, NOT_TODAY.answers])
})

test('[B9a] the moment is the server’s, every question is asked for, and what is not one is refused with nothing kept', async () => {
  const client = await signIn(world, 'patient')
  const { roomAsks } = (await client.ask('encounter')).body
  expect(roomAsks.map(({ item }) => item)).toEqual(Object.keys(ALL_YES.answers))
  const without = (item: string) => Object.fromEntries(Object.entries(ALL_YES.answers).filter(([key]) => key !== item))
  const tell = async (body: object) => (await client.ask('roomCheck', {}, body)).problem
  for (const { item } of roomAsks) {
    expect(await tell({ answers: without(item) })).toMatchObject({ status: 409, code: 'room-changed' })
    const perhaps = { answers: { ...without(item), [item]: 'perhaps' } }
    expect(await tell(perhaps)).toMatchObject({ status: 400, code: 'malformed-body' })
  }
  const untrue = { answers: { ...ALL_YES.answers, 'the-moon': 'yes' } }
  for (const body of [untrue, { ...ALL_YES, statedAt: 0 }]) expect((await tell(body)).code).toBe('malformed-body')
  // What is asked of nobody here is not taken either.
  const more = { answers: { ...ALL_YES.answers, 'pets-away': 'yes' } }
  expect(await tell(more)).toMatchObject({ status: 409, code: 'room-changed' })
  expect(await rawRows(world.db, 'select row from room_checks')).toEqual([])
  expect(await roomLine(client)).toEqual(ASKED)
})
