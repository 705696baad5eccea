/** What nobody should say of a place, a plan, a licence, of who somebody is, of a duty, an hour or a list for help: refused by its field, never quoted, and nothing of it kept. */
import { rawRows } from '@holdfast/db/testing'
import { DAY } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { passedLimit } from '@holdfast/safety/testing'
import type { EndpointName } from '@holdfast/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, SOME_PLACE, type Browser, type World } from './testing.ts'

let world: World
let client: Browser
let desk: Browser
let seat: string
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  seat = (await client.ask('encounter')).body.me.seat
})
afterEach(() => world.close())

const CANARY = 'Wanda-Canary-7731'
const SCRIPT = `<script>${CANARY}</script>`
const HUGE = CANARY.repeat(600)
const { country, region, city, street } = SOME_PLACE
const WHERE = { country, region, city, street }
const CONTACT = { name: 'Kim Invented', relation: 'friend', number: '+1 615 555 0177', mayCall: true, told: [] }
const SCRIPTED_LINK = `javascript:alert('${CANARY}')`
const SCRIPTED = { ...CONTACT, name: SCRIPT }
const TWO = `ann@practice.example\nBcc: ${CANARY}@elsewhere.example`
const ONE = testId('note', 1)
const heard = (on: string) => ({ how: 'in-writing', on })
const plan = (change: object) => ({ act: { kind: 'name', place: WHERE, there: '911', contact: CONTACT, ...change } })
const made = (change: object) => ({
  act: {
    kind: 'make',
    place: WHERE,
    there: '911',
    afar: null,
    services: null,
    contact: CONTACT,
    heard: null,
    ...change,
  },
})
const ANN = {
  id: null,
  name: 'Ann',
  language: 'en',
  channel: 'mail',
  mail: 'ann@practice.example',
  practitioner: null,
  turn: 1,
}
const OPEN = { kind: 'open', id: ONE, what: 'report', concern: 'Said.' }
const duty = (act: object) => ({ matter: testId('matter', 1), act })
const tell = (at: number) => ({
  kind: 'tell',
  id: testId('note', 2),
  whom: 'police',
  name: null,
  told: at,
  words: 'Said.',
})

const LICENCE = { kind: 'licence', profession: 'psychologist', place: 'US-OR', status: 'active', expires: '2027-01-01' }
const NUMBERED = { number: 'PSY 0042', issuer: 'Oregon Board of Examples', register: null }
const ID = testId('licence', 1)
const state = (change: object, licence: object = {}) => ({
  act: { kind: 'state', id: ID, of: null, licence: { ...LICENCE, ...licence }, ...NUMBERED, ...change },
})
const LOOK = { kind: 'look', id: testId('licence', 2), of: ID, method: 'register-lookup', checker: null, looked: 0 }
const look = (change: object) => ({ act: { ...LOOK, found: 'as-stated', words: null, ...change } })
const BOARD = { kind: 'board', id: testId('licence', 3), place: 'JP', whom: 'Office of the board', asked: 0 }
const board = (change: object) => ({ act: { ...BOARD, answer: 'yes', words: 'Said.', ...change } })
const IDENTITY = testId('identity', 1)
const met = (change: object, age: object = { says: 'nothing' }) => ({
  seat,
  act: { kind: 'in-person', id: IDENTITY, met: { on: '2026-05-04', place: 'Here', who: null, ...change }, age },
})

/** How many rows each table of the database holds. */
const kept = async () => {
  const tables = await rawRows(world.db, "select name from sqlite_master where type = 'table'")
  return Promise.all(
    tables.map(async ({ name }) => [name, (await rawRows(world.db, `select count(*) as n from "${String(name)}"`))[0]]),
  )
}

type Bad = readonly [string, EndpointName, 'client' | 'desk', string, (now: number) => unknown]
test.each<Bad>([
  ['a country that is none', 'whereabouts', 'client', 'country', () => ({ ...SOME_PLACE, country: CANARY })],
  ['a region that is none', 'whereabouts', 'client', 'region', () => ({ ...SOME_PLACE, region: CANARY })],
  ['a region of elsewhere', 'whereabouts', 'client', 'region', () => ({ ...SOME_PLACE, country: 'CA' })],
  ['no region', 'whereabouts', 'client', 'region', () => ({ ...SOME_PLACE, region: null })],
  ['a country that looks like one', 'whereabouts', 'client', 'country', () => ({ ...SOME_PLACE, country: 'ZZ' })],
  ['a script for a town', 'whereabouts', 'client', 'city', () => ({ ...SOME_PLACE, city: SCRIPT })],
  ['a script for a street', 'whereabouts', 'client', 'street', () => ({ ...SOME_PLACE, street: `1 Lane ${SCRIPT}` })],
  ['a street without an end', 'whereabouts', 'client', 'street', () => ({ ...SOME_PLACE, street: `1 ${HUGE}` })],
  ['a good place, a bad contact', 'whereabouts', 'client', 'contact', () => ({ ...SOME_PLACE, contact: SCRIPTED })],
  ['a contact with a script for a name', 'nameContact', 'client', 'act', () => plan({ contact: SCRIPTED })],
  ['a country that is none', 'nameContact', 'client', 'act', () => plan({ place: { ...WHERE, country: 'Nowhere' } })],
  ['a region that is none', 'nameContact', 'client', 'act', () => plan({ place: { ...WHERE, region: 'Nowhere' } })],
  ['a region that is none', 'makePlan', 'desk', 'act', () => made({ place: { ...WHERE, region: 'Nowhere' } })],
  ['a country that is none', 'makePlan', 'desk', 'act', () => made({ place: { ...WHERE, country: 'ZZ' } })],
  ['a region that is none', 'writeLicence', 'desk', 'act.licence.place', () => state({}, { place: 'US-ZZ' })],
  ['a day that is over', 'writeLicence', 'desk', 'act.licence.expires', () => state({}, { expires: '2020-01-01' })],
  ['a day that is none', 'writeLicence', 'desk', 'act.licence.expires', () => state({}, { expires: '2027-02-30' })],
  ['a day without measure', 'writeLicence', 'desk', 'act.licence.expires', () => state({}, { expires: '9999-12-31' })],
  ['a number without an end', 'writeLicence', 'desk', 'act.number', () => state({ number: HUGE })],
  ['a script for a board', 'writeLicence', 'desk', 'act.issuer', () => state({ issuer: SCRIPT })],
  ['a register that is a script', 'writeLicence', 'desk', 'act.register', () => state({ register: SCRIPTED_LINK })],
  ['a look of tomorrow', 'writeLicence', 'desk', 'act.looked', now => look({ looked: now + DAY })],
  ['a script for who looked', 'writeLicence', 'desk', 'act.checker', now => look({ looked: now, checker: SCRIPT })],
  ['a board that is asked tomorrow', 'writeLicence', 'desk', 'act.asked', now => board({ asked: now + DAY })],
  ['a board of nowhere', 'writeLicence', 'desk', 'act.place', now => board({ asked: now, place: CANARY })],
  ['words of a board without an end', 'writeLicence', 'desk', 'act.words', now => board({ asked: now, words: HUGE })],
  ['met on a day to come', 'identity', 'desk', 'act.met.on', now => met({ on: dayOf(now + 40 * DAY) })],
  ['met on a day that is none', 'identity', 'desk', 'act', () => met({ on: '2026-02-30' })],
  ['a place of meeting without an end', 'identity', 'desk', 'act', () => met({ place: HUGE })],
  ['a script for who met them', 'identity', 'desk', 'act', () => met({ who: SCRIPT })],
  ['born in a month to come', 'identity', 'desk', 'act.age.month', () => met({}, { says: 'month', month: '2031-01' })],
  ['services without an end', 'makePlan', 'desk', 'act', () => made({ services: HUGE })],
  ['heard on a day that is none', 'makePlan', 'desk', 'act', () => made({ heard: heard('2026-13-45') })],
  ['heard on a day to come', 'makePlan', 'desk', 'not-yet', now => made({ heard: heard(dayOf(now + 40 * DAY)) })],
  ['a concern without an end', 'weighDuty', 'desk', 'act', () => duty({ ...OPEN, concern: HUGE })],
  ['a duty that there is none of', 'weighDuty', 'desk', 'act', () => duty({ ...OPEN, what: CANARY })],
  ['told tomorrow', 'weighDuty', 'desk', 'not-yet', now => duty(tell(now + DAY))],
  ['a note without an end', 'noteHour', 'desk', 'act', () => ({ act: passedLimit(ONE, { words: HUGE }) })],
  ['a kind that there is none of', 'noteHour', 'desk', 'act', () => ({ act: { ...passedLimit(ONE), what: CANARY } })],
  [
    'a responder whose name has no end',
    'setResponders',
    'desk',
    'list',
    () => ({ list: [ANN, { ...ANN, name: HUGE }] }),
  ],
  ['two letters in one', 'setResponders', 'desk', 'list', () => ({ list: [ANN, { ...ANN, mail: TWO }] })],
  ['a reason without an end', 'noteCare', 'desk', 'reason', () => ({ note: 'animals', stands: true, reason: HUGE })],
  ['a reason that is none', 'readPlace', 'desk', 'reason', () => ({ reason: CANARY, words: null })],
  ['an opening without a time', 'cardOpened', 'desk', 'openedAt', () => ({ openedAt: [CANARY] })],
])('[AP6] %s for %s from the %s: refused whole, by %s', async (_, name, by, why, body) => {
  await desk.ask('weighDuty', { seat }, duty(OPEN))
  const before = await kept()
  const { problem } = await (by === 'client' ? client : desk).ask(name, { seat }, body(world.clock()))
  expect(problem.fields ?? [problem.plan ?? problem.note]).toEqual([why])
  expect(problem.code).toBe(problem.fields ? 'malformed-body' : name === 'makePlan' ? 'plan-refused' : 'duty-refused')
  expect(JSON.stringify([problem, world.logged])).not.toMatch(/Canary|script|Nowhere/)
  expect(await kept()).toEqual(before)
})

test('the same is taken when nothing is wrong with it', async () => {
  const now = world.clock()
  const good: readonly (readonly [EndpointName, Browser, unknown])[] = [
    ['whereabouts', client, { ...SOME_PLACE, contact: CONTACT }],
    ['nameContact', client, plan({})],
    ['makePlan', desk, made({ heard: heard(dayOf(now - DAY)) })],
    ['weighDuty', desk, duty(OPEN)],
    ['weighDuty', desk, duty(tell(now))],
    ['writeLicence', desk, state({})],
    ['writeLicence', desk, look({ looked: now })],
    ['writeLicence', desk, board({ asked: now })],
    ['identity', desk, met({})],
    ['noteHour', desk, { act: passedLimit(ONE) }],
    ['setResponders', desk, { list: [ANN] }],
    ['noteCare', desk, { note: 'animals', stands: true, reason: 'Said.' }],
    ['readPlace', desk, { reason: 'danger-to-them', words: null }],
    ['cardOpened', desk, { openedAt: [now] }],
  ]
  for (const [name, by, body] of good) expect([name, (await by.ask(name, { seat }, body)).status]).toEqual([name, 200])
})

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
