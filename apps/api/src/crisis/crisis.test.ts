/** Tests of plans and the card over HTTP: who reads where somebody is and when, on whose word a plan stands, and what is kept of it. */
import { rawRows } from '@holdfast/db/testing'
import { after, HOUR, instant, MINUTE, SECOND } from '@holdfast/domain'
import { contactOf, makeAct, nameAct } from '@holdfast/safety/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, signIn, SOME_PLACE, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
let seat: string
/** From here on: getting ready is a second past. */
let start: number
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  seat = (await client.ask('encounter')).body.me.seat
  world.clock.move(SECOND)
  start = world.clock()
})
afterEach(() => world.close())

const { country, region, city, street } = SOME_PLACE
const PLACE = { country, region, city, street }
const CONTACT = contactOf({ name: 'Wanda Canary' })
const name = (change = {}, by = client) =>
  by.ask('nameContact', {}, { act: nameAct({ place: PLACE, contact: CONTACT, ...change }) })
const make = (change = {}, by = desk) => by.ask('makePlan', { seat }, { act: makeAct({ place: PLACE, ...change }) })
const audit = (act: string) =>
  rawRows(world.db, `select actor, subject, code from audit where act = '${act}' and at >= ${start} order by seq`)
const rows = async (table: string) => (await rawRows(world.db, `select * from ${table}`)).length
/** Versions of plans beside the short ones that both gave on the way to the door. */
const plans = async () => (await rows('emergency_plans')) - 2
const REASON = { reason: 'danger-to-them', words: 'No answer at the door.' }

test('[A21d] the client names whom to call, the practitioner completes the plan, and the card has all of it, also after a restart', async () => {
  expect((await name()).body).toMatchObject({
    held: { fit: 'same-place', plan: { there: '911', afar: null } },
    isDue: true,
  })
  expect((await make({ contact: CONTACT, services: 'Hospital, 9 Sample Road' })).status).toBe(200)
  world = await world.restart()
  const { body } = await (await signIn(world, 'practitioner')).ask('crisis', { seat })
  expect(body).toMatchObject({
    name: 'Ben Ortiz',
    place: { street: '12 Test Lane', callback: '+1 555 0123' },
    held: {
      fit: 'same-place',
      plan: {
        afar: '+1 615 555 0142',
        services: 'Hospital, 9 Sample Road',
        contact: { mayCall: true, consent: { kind: 'own' } },
      },
    },
    isDue: false,
  })
  expect(body.lines).toContainEqual({ name: expect.stringContaining('988'), dial: '988', keyword: null })
  expect(await audit('plan-written')).toMatchObject([
    { actor: world.people.patient, subject: world.people.patient, code: 'name' },
    { actor: world.people.practitioner, subject: world.people.patient, code: 'make' },
  ])
})

test('[A9a] [A21d] away from home the plan made for home is not taken for one of the new place', async () => {
  await make()
  const { contact: _, ...place } = SOME_PLACE
  const away = { ...place, country: 'ES', region: null, city: 'Vigo', emergencyNumber: '112' }
  await client.ask('whereabouts', {}, away)
  expect((await desk.ask('crisis', { seat })).body.held).toEqual({ fit: 'none', plan: null })
  expect((await client.ask('ownPlan')).body.held.fit).toBe('none')
})

test.each([
  ['a short number as the line from afar', { afar: '911' }, 'short-code'],
  ['a contact whom nobody allowed to call', { contact: CONTACT }, 'no-consent'],
])('[CR4] %s is refused with why, and nothing is written', async (_, change, plan) => {
  const answer = await make(change)
  expect([answer.status, answer.problem]).toMatchObject([409, { code: 'plan-refused', plan }])
  expect([await plans(), await audit('plan-written')]).toEqual([0, []])
})

test('each says only their own part: the client makes no plan of a practitioner, the practitioner names nobody for a client', async () => {
  expect((await client.ask('nameContact', {}, { act: makeAct({ place: PLACE }) })).status).toBe(403)
  expect((await desk.ask('makePlan', { seat }, { act: nameAct({ place: PLACE }) })).status).toBe(403)
  expect((await name({}, desk)).status).toBe(403)
  expect((await make({}, client)).status).toBe(403)
  expect((await desk.ask('ownPlan')).status).toBe(403)
  expect(await plans()).toBe(0)
})

test('nobody but a practitioner of the hour reads the card, and of a practitioner there is none', async () => {
  const mine = (await desk.ask('encounter')).body.me.seat
  expect([
    (await client.ask('crisis', { seat })).status,
    (await client.ask('readPlace', { seat }, REASON)).status,
  ]).toEqual([403, 403])
  expect((await desk.ask('crisis', { seat: mine })).status).toBe(404)
  expect(await audit('place-read')).toEqual([])
})

test('[A21i] in the ordinary hour a read leaves an audit entry', async () => {
  await desk.ask('crisis', { seat })
  expect(await audit('record-read')).toContainEqual({
    actor: world.people.practitioner,
    subject: world.people.patient,
    code: 'crisis',
  })
})

test('[A21i] [CR10] outside the ordinary hour place and contact are read with a reason only, which is kept and audited first', async () => {
  await name()
  world.clock.move(world.when.end - world.clock() + world.deps.policy.doorClosesAfter - 1)
  desk = await signIn(world, 'practitioner')
  expect((await desk.ask('crisis', { seat })).status).toBe(200)
  expect((await desk.ask('preparation', { seat })).body.whereabouts).toMatchObject({ city: 'Bend' })
  world.clock.move(1)
  expect((await desk.ask('crisis', { seat })).problem.code).toBe('outside-hour')
  expect((await desk.ask('preparation', { seat })).body.whereabouts).toBeNull()
  const { status, body } = await desk.ask('readPlace', { seat }, REASON)
  expect([status, body.place?.street, body.held.plan?.contact?.name]).toEqual([200, '12 Test Lane', 'Wanda Canary'])
  expect(await rawRows(world.db, 'select person, by, reason, words from place_reads')).toEqual([
    { person: world.people.patient, by: world.people.practitioner, ...REASON },
  ])
  expect(await audit('place-read')).toEqual([
    { actor: world.people.practitioner, subject: world.people.patient, code: 'danger-to-them' },
  ])
})

test.each([
  ['no reason', {}],
  ['a reason that nobody knows', { reason: 'curious', words: null }],
  ['words of 1001 letters', { reason: 'law-asks', words: 'w'.repeat(1001) }],
])('[A21i] with %s nothing is shown', async (_, body) => {
  const answer = await desk.ask('readPlace', { seat }, body)
  expect([answer.status, answer.problem.code]).toEqual([400, 'malformed-body'])
  expect(JSON.stringify(answer.body)).not.toContain('Test Lane')
  expect([await rows('place_reads'), await audit('place-read')]).toEqual([0, []])
})

test('[A21i] openings of the card that were told late and twice are kept once, none of them in the future', async () => {
  const at = [world.clock(), after(world.clock(), -5 * MINUTE)]
  const tell = async (openedAt: readonly number[]) => (await desk.ask('cardOpened', { seat }, { openedAt })).body
  expect([await tell(at), await tell(at)]).toEqual([{ kept: 2 }, { kept: 0 }])
  world.clock.move(MINUTE)
  expect(await tell([instant(world.clock() + HOUR)])).toEqual({ kept: 1 })
  const kept = await rawRows(world.db, 'select opened_at as at from card_openings order by opened_at')
  expect(kept.map(row => row['at'])).toEqual([at[1], at[0], world.clock()])
  expect((await audit('card-opened')).length).toBe(3)
})

test('no name or place of a plan stands in a log or an audit entry', async () => {
  await name()
  await make({ contact: CONTACT, services: 'Canary services' })
  await make({ afar: '112' })
  const kept = JSON.stringify([world.logged, await rawRows(world.db, 'select * from audit')])
  for (const word of ['Canary', 'Test Lane', '555 0188']) expect(kept).not.toContain(word)
})

test('[A21d] whom to call is said with the place, together or not at all; without a plan nobody is let to the door', async () => {
  const { contact: _, ...place } = SOME_PLACE
  const away = { ...place, region: 'Nevada', city: 'Reno' }
  await client.ask('whereabouts', {}, away)
  const held = await client.ask('join', {}, { for: 'link' })
  expect([held.status, held.problem.checklist?.find(({ check }) => check === 'plan')?.answer]).toEqual([
    409,
    { kind: 'to-do', by: 'patient', remedy: 'name-contact' },
  ])
  const broken = await client.ask('whereabouts', {}, { ...away, city: 'Elko', contact: { ...CONTACT, number: 'hers' } })
  expect([broken.status, broken.problem.fields]).toEqual([400, ['contact']])
  expect((await client.ask('encounter')).body.whereabouts?.city).toBe('Reno')
  expect((await client.ask('whereabouts', {}, { ...away, contact: CONTACT })).status).toBe(200)
  expect((await client.ask('join', {}, { for: 'link' })).status).toBe(200)
  expect((await client.ask('ownPlan')).body).toMatchObject({ held: { fit: 'same-place' }, last: { contact: CONTACT } })
  // [A21b] another place in this visit is asked about anew.
  await client.ask('whereabouts', {}, { ...away, region: 'Idaho' })
  expect((await client.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
})

test('[A21b] still there, said in the hour: the same place with its new moment, the plan stands, and both statements are kept', async () => {
  const { contact: _, ...place } = SOME_PLACE
  await name()
  const before = (await desk.ask('crisis', { seat })).body
  world.clock.move(20 * MINUTE)
  expect((await client.ask('whereabouts', {}, place)).status).toBe(200)
  const card = (await desk.ask('crisis', { seat })).body
  expect(card.place).toEqual({ ...before.place, statedAt: world.clock() })
  expect(card.held).toEqual(before.held)
  const kept = await rawRows(world.db, 'select stated_at as at from whereabouts order by row')
  expect(kept.map(({ at }) => at).slice(-2)).toEqual([before.place?.statedAt, world.clock()])
})

test('[A21c] a town alone is refused, by the field that has to say more', async () => {
  const answer = await client.ask('whereabouts', {}, { ...SOME_PLACE, street: 'Bend, Oregon' })
  expect([answer.status, answer.problem.code, answer.problem.fields]).toEqual([400, 'malformed-body', ['street']])
})
