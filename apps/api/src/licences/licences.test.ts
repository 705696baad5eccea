/** Tests of licences over HTTP: what is sent is kept whole or refused field by field, no hour begins without, what was decided is kept, and a client reads the card. */
import { addPractitioner, decisionsFor, inviteTo } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { after, DAY, DEFAULT_POLICY, type PractitionerId } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import { RULES_VERSION } from '@holdfast/jurisdictions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBrowser, makeWorld, preparedPair, SOME_PLACE, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld({ licences: 'required' })
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const id = (n: number) => testId('licence', n)
const LICENCE = {
  kind: 'licence',
  profession: 'psychologist',
  place: 'US-OR',
  status: 'active',
  expires: '2099-01-01',
} as const
const state = (n: number, change: object = {}) => ({
  kind: 'state',
  id: id(n),
  of: null,
  licence: { ...LICENCE, expires: inYears(2), ...change },
  number: 'PSY 0042',
  issuer: 'Oregon Board of Examples',
  register: 'https://register.example/or',
})
const look = (n: number, of: number, change: object = {}) => ({
  kind: 'look',
  id: id(n),
  of: id(of),
  method: 'register-lookup',
  checker: null,
  looked: world.clock(),
  found: 'as-stated',
  words: null,
  ...change,
})
const board = (n: number, change: object = {}) => ({
  kind: 'board',
  id: id(n),
  place: 'JP',
  whom: 'Office of the board',
  asked: world.clock(),
  answer: 'yes',
  words: 'For thirty days.',
  ...change,
})
const inYears = (years: number) => new Date(after(world.clock(), years * 365 * DAY)).toISOString().slice(0, 10)
const write = (act: unknown, by = desk) => by.ask('writeLicence', {}, { act })
const line = async (check: string, by = client) =>
  (await by.ask('encounter')).body.checklist.find(one => one.check === check)?.answer
const join = async (by = client) => {
  const { status, problem } = await by.ask('join', {}, { for: 'link' })
  return status === 200 ? 'cleared' : problem.code
}
const todo = async (by = client) =>
  ((await by.ask('join', {}, { for: 'link' })).problem.checklist ?? []).flatMap(({ check, answer }) =>
    answer.kind === 'to-do' ? [`${check}: ${answer.remedy}`] : [],
  )
const rows = (table: string) => rawRows(world.db, `select * from ${table}`)
const elsewhere = (country: string, region: string | null) =>
  client.ask('whereabouts', {}, { ...SOME_PLACE, country, region })

test('[A19b] [CI21] nobody starts an hour before a licence was looked up and found, on either side, and none once it is not found any more', async () => {
  expect(await todo()).toEqual(['credential: verify-licence', 'licence: settle-licence'])
  expect(await todo(desk)).toEqual(['credential: verify-licence'])
  await write(state(1, { expires: inYears(1) }))
  expect(await join(desk)).toBe('check-in-held')
  await write(look(2, 1))
  expect([await join(), await join(desk)]).toEqual(['cleared', 'cleared'])
  await write(look(3, 1, { found: 'not-found' }))
  expect([await join(), await join(desk)]).toEqual(['check-in-held', 'check-in-held'])
})

test('[B31a] [B31b] [A17c] a licence of Tennessee and a client in California: no ticket, and the decision is kept with its inputs, versions and day', async () => {
  await write(state(1, { place: 'US-TN', profession: 'professional-counsellor' }))
  await write(look(2, 1))
  await elsewhere('US', 'Tennessee')
  expect(await join()).toBe('cleared')
  await elsewhere('US', 'California')
  expect(await todo()).toEqual(['licence: settle-licence'])
  const [blocked, cleared] = await decisionsFor(world.db, world.encounter, world.people.patient)
  const held = [
    {
      licence: { ...LICENCE, place: 'US-TN', profession: 'professional-counsellor', expires: inYears(2) },
      verifiedAt: world.clock(),
    },
  ]
  const today = new Date(world.clock()).toISOString().slice(0, 10)
  expect(blocked).toMatchObject({
    at: world.clock(),
    rules: RULES_VERSION,
    policy: DEFAULT_POLICY.version,
    decided: {
      place: 'US-CA',
      today,
      practitioners: [{ person: world.people.practitioner, verdict: 'blocked', held }],
    },
  })
  expect(JSON.stringify(blocked)).toContain('not-licensed-here')
  expect(cleared).toMatchObject({
    decided: { place: 'US-TN', practitioners: [{ verdict: 'allowed', held, board: null }] },
  })
  const acts = await rawRows(world.db, `select act, subject from audit where act like 'join-%' order by seq`)
  expect(acts.map(({ act }) => act)).toEqual(['join-cleared', 'join-held'])
  expect(JSON.stringify([acts, world.logged])).not.toMatch(/US-CA|California/)
})

test('[B31c] [CI23] what is for a board waits until its yes is written down, and its later no closes again', async () => {
  await write(state(1))
  await write(look(2, 1))
  await elsewhere('JP', null)
  expect(await todo()).toEqual(['licence: ask-board'])
  await write(board(3, { answer: 'unclear' }))
  expect(await join()).toBe('check-in-held')
  world.clock.move(1)
  await write(board(4))
  expect(await join()).toBe('cleared')
  const [decided] = await decisionsFor(world.db, world.encounter, world.people.patient)
  expect(decided).toMatchObject({
    decided: {
      practitioners: [{ verdict: 'allowed', byRules: 'verify-with-board', board: { place: 'JP', isYes: true } }],
    },
  })
  world.clock.move(1)
  await write(board(5, { answer: 'no' }))
  expect(await join()).toBe('check-in-held')
  expect((await desk.ask('licences')).body.boards.map(({ answer, whom }) => [answer, whom])).toEqual([
    ['unclear', 'Office of the board'],
    ['yes', 'Office of the board'],
    ['no', 'Office of the board'],
  ])
})

test.each<readonly [string, (now: number) => unknown, readonly string[] | undefined, string | undefined]>([
  ['an unknown region', () => state(1, { place: 'US-ZZ' }), ['act.licence.place'], 'unknown-place'],
  ['a licence that is over', () => state(1, { expires: '2020-01-01' }), ['act.licence.expires'], 'expired-already'],
  ['an absurd day', () => state(1, { expires: '9999-12-31' }), ['act.licence.expires'], 'too-far-away'],
  ['a look of tomorrow', now => look(9, 1, { looked: now + DAY }), ['act.looked'], 'to-come'],
  ['a huge text', () => ({ ...state(1), issuer: 'x'.repeat(9000) }), ['act.issuer'], 'too-long-text'],
  ['a script in a name', () => ({ ...state(1), issuer: '<script>' }), ['act.issuer'], 'markup'],
  [
    'two things at once',
    () => ({ ...state(1), number: ' ', register: 'x' }),
    ['act.number', 'act.register'],
    'not-text not-an-address',
  ],
  ['a field more', () => ({ ...state(1), 'Canary-7731': 1 }), ['act.?'], 'unknown-field'],
  ['no act', () => 'state', ['act'], undefined],
])('[JU50] %s is refused by its field and with why, and nothing is kept', async (_, act, fields, note) => {
  const { problem } = await write(act(world.clock()))
  expect([problem.code, problem.fields, problem.note]).toEqual(['malformed-body', fields, note])
  expect(JSON.stringify([problem, world.logged])).not.toMatch(/Canary|script|US-ZZ/)
  expect(await rows('licence_entries')).toEqual([])
})

test('[JU53] [A19d] the same sent again is kept once; what no rule takes is not kept; each entry has its line in the audit', async () => {
  await write(state(1))
  await Promise.all([write(look(2, 1)), write(look(2, 1))])
  const refused = await write(look(3, 9))
  expect([refused.problem.code, refused.problem.note]).toEqual(['note-refused', 'no-such-licence'])
  const { licences, isRequired } = (await desk.ask('licences')).body
  expect([licences.length, isRequired, licences[0]?.isGood, licences[0]?.looks]).toEqual([
    1,
    true,
    true,
    [{ ...look(2, 1), by: 'Ada Novak' }],
  ])
  const audits = await rawRows(world.db, `select actor, code from audit where act = 'licence-written' order by seq`)
  expect(audits).toEqual(['state', 'look'].map(code => ({ actor: world.people.practitioner, code })))
})

test('[A19a] [B19a] a client reads who holds the hour before it and at any time: number, issuer, status, days, register; and only a licensed hour is called therapy', async () => {
  const cards = async () => (await client.ask('licenceCards')).body.cards
  expect(await cards()).toMatchObject([
    { name: 'Ada Novak', title: { kind: 'practitioner' }, offering: 'support', licences: [], codes: [] },
  ])
  await write(state(1))
  expect(await cards()).toMatchObject([
    { offering: 'support', licences: [{ verifiedAt: null, method: null, isGood: false }] },
  ])
  await write(look(2, 1, { method: 'colleague', checker: 'Canary Colleague' }))
  const seen = await cards()
  expect((await client.ask('licenceCards')).body.places).toEqual({ 'US-OR': { en: 'Oregon', es: 'Oregón' } })
  expect(seen).toMatchObject([{ offering: 'therapy' }])
  expect(seen[0]?.licences).toEqual([
    {
      ...LICENCE,
      expires: inYears(2),
      number: 'PSY 0042',
      issuer: 'Oregon Board of Examples',
      register: 'https://register.example/or',
      verifiedAt: world.clock(),
      method: 'colleague',
      isGood: true,
    },
  ])
  expect(JSON.stringify(seen)).not.toContain('Canary')
})

test('a client neither reads nor writes a list, and a stranger reads no card', async () => {
  expect((await client.ask('licences')).problem.code).toBe('not-allowed')
  expect((await write(state(1), client)).problem.code).toBe('not-allowed')
  expect(await rows('licence_entries')).toEqual([])
  const answer = await world.app.request(`/api/encounters/${world.encounter}/licences`)
  expect(answer.status).toBe(401)
})

test('[CI24] where licences are off nothing is asked and nothing decided, and a card says what is there', async () => {
  await world.close()
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  expect([await join(), await line('licence'), await line('credential')]).toEqual([
    'cleared',
    { kind: 'passed' },
    { kind: 'passed' },
  ])
  expect(await rows('licence_decisions')).toEqual([])
  expect((await client.ask('licenceCards')).body).toMatchObject({ isRequired: false, cards: [{ offering: null }] })
})

/** A second practitioner, who holds this hour too. */
async function colleagueIn(): Promise<{ readonly desk: Browser; readonly person: PractitionerId }> {
  const making = { now: world.clock(), random: seededRandom(43) }
  const eve = { name: 'Eve Second', title: 'Psychologist', phone: '+15550101', language: 'en' } as const
  const person = await addPractitioner(world.db, eve, making)
  const { encounter } = world
  await rawRows(
    world.db,
    `insert into participants (encounter, person, role, seat) values ('${encounter}', '${person}', 'practitioner', '${testId('seat', 77)}')`,
  )
  const invited = await inviteTo(world.db, { encounter, person, by: 'system', endEarlier: false }, making)
  if (!invited.ok) throw new Error(invited.error)
  const browser = makeBrowser(world, 'desk')
  await browser.ask('login', {}, { secret: invited.value.secret })
  return { desk: browser, person }
}

test('[A19d] a colleague looks a licence up and writes down what they found, and nothing else of what is not theirs', async () => {
  const eve = await colleagueIn()
  const whose = world.people.practitioner
  await write(state(1))
  const by = (act: unknown, of: string = whose) => eve.desk.ask('writeLicence', {}, { act, whose: of })
  expect((await by(state(5))).problem.code).toBe('not-allowed')
  expect((await by(board(5))).problem.code).toBe('not-allowed')
  expect((await by(look(5, 1), testId('practitioner', 99))).problem.code).toBe('not-found')
  expect((await by(look(5, 1), 'anybody')).problem.fields).toEqual(['whose'])
  expect(await rows('licence_entries')).toHaveLength(1)
  const told = await by(look(2, 1))
  expect(told.body.licences).toEqual([])
  expect(told.body.colleagues).toMatchObject([
    {
      person: whose,
      name: 'Ada Novak',
      licences: [{ isGood: true, looks: [{ id: id(2), by: 'Eve Second' }], due: [] }],
    },
  ])
  const own = (await desk.ask('licences')).body
  expect(own.licences).toMatchObject([{ isGood: true, looks: [{ by: 'Eve Second', checker: null }] }])
  expect(own.colleagues).toMatchObject([{ person: eve.person, name: 'Eve Second', licences: [] }])
  const audits = await rawRows(world.db, `select actor from audit where act = 'licence-written' order by seq`)
  expect(audits.map(({ actor }) => actor)).toEqual([whose, eve.person])
})

test('[JU55] what is due stands beside each licence: nobody looked, the look is old, the end is near', async () => {
  const due = async () => (await desk.ask('licences')).body.licences[0]?.due
  await write(state(1))
  expect(await due()).toEqual([{ code: 'never-looked' }])
  await write(look(2, 1, { looked: after(world.clock(), -181 * DAY) }))
  expect(await due()).toEqual([{ code: 'look-old', on: after(world.clock(), -DAY) }])
  await write(look(3, 1))
  expect(await due()).toEqual([])
  await write({ ...state(4, { expires: '2026-06-20' }), of: id(1) })
  expect(await due()).toEqual([{ code: 'ends-soon', on: '2026-06-20' }, { code: 'never-looked' }])
})

test('[B19b] the title on the card hangs on where the client is: protected in one place, plain in another, and none without a good licence', async () => {
  const title = async () => (await client.ask('licenceCards')).body.cards[0]?.title
  await write(state(1))
  await elsewhere('AU', 'New South Wales')
  expect(await title()).toEqual({ kind: 'practitioner' })
  await write(look(2, 1))
  expect(await title()).toEqual({ kind: 'practitioner' })
  await elsewhere('US', 'Oregon')
  expect(await title()).toEqual({ kind: 'profession', profession: 'psychologist', place: 'US-OR' })
  await write(state(3, { place: 'AU' }))
  await write(look(4, 3))
  await elsewhere('AU', 'New South Wales')
  expect(await title()).toMatchObject({ kind: 'own', title: 'Psychologist', row: { id: 'title.au.psychologist' } })
})

test('[A17b] [JU57] the professional codes a practitioner works under are kept with their versions and read on the card', async () => {
  const code = (n: number, name: string, version: string, isHeld = true) =>
    write({ kind: 'code', id: id(n), name, version, isHeld })
  await code(1, 'NASW Code of Ethics', '2017')
  await code(2, 'Guidelines of Examples', '3')
  await code(3, 'NASW Code of Ethics', '2021')
  await code(3, 'NASW Code of Ethics', '2021')
  await code(4, 'Guidelines of Examples', '3', false)
  expect((await desk.ask('licences')).body.codes).toEqual([
    { id: expect.any(String), name: 'NASW Code of Ethics', version: '2021', since: world.clock() },
  ])
  expect((await client.ask('licenceCards')).body.cards[0]?.codes).toEqual([
    { name: 'NASW Code of Ethics', version: '2021' },
  ])
  expect(await rows('licence_entries')).toHaveLength(4)
  expect((await code(5, ' ', '<b>')).problem).toMatchObject({
    fields: ['act.name', 'act.version'],
    note: 'not-text markup',
  })
})
