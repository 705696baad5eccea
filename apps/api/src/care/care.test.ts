/** Tests of what was decided for one client, over HTTP: it becomes checks of their hour and of the practitioner's, and nobody else learns of it. */
import { addPractitioner, inviteTo } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { DAY } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  ALL_YES,
  makeBrowser,
  makeWorld,
  prepare,
  signContract,
  signIn,
  SOME_PLACE,
  type Browser,
  type World,
} from '../testing.ts'
import { asking, seatOf } from '../testing/asking.ts'

let world: World
let client: Browser
let partner: Browser
let desk: Browser
let seat: string
beforeEach(async () => {
  world = await makeWorld({ isCouple: true, screening: { use: 'clinic', country: 'US' } })
  client = await signIn(world, 'patient')
  partner = await signIn(world, 'partner')
  desk = await signIn(world, 'practitioner')
  seat = await seatOf(desk, 'patient')
})
afterEach(() => world.close())

const REASON = 'Wanda Canary reason.'
const note = (body: object, by = desk, at = seat) => by.ask('noteCare', { seat: at }, body)
const set = (one: string, stands = true) => note({ note: one, stands, reason: REASON })
const itemsOf = async (browser: Browser): Promise<string[]> =>
  (await browser.ask('encounter')).body.roomAsks.map(({ item }) => item)
const roomLine = async (browser: Browser) =>
  (await browser.ask('encounter')).body.checklist.find(({ check }) => check === 'room')?.answer
const answer = async (browser: Browser, but: Record<string, string> = {}) => {
  const asked = await itemsOf(browser)
  return browser.ask('roomCheck', {}, { answers: Object.fromEntries(asked.map(item => [item, but[item] ?? 'yes'])) })
}
const ASK = { kind: 'to-do', remedy: 'answer-room-check' }
const SETTLE = { kind: 'to-do', by: 'practitioner', remedy: 'settle-room' }
const PASSED = { kind: 'passed' }

test('[CI30] [D32] [D33] what a note asks is asked of this client and of the practitioner, of nobody beside them, and no longer once it is ended', async () => {
  const before = [await itemsOf(client), await itemsOf(desk), await itemsOf(partner)]
  await set('minor-attraction')
  await set('animals')
  for (const browser of [client, desk])
    expect(await itemsOf(browser)).toEqual(expect.arrayContaining(['pictures-away', 'pets-away']))
  expect(await itemsOf(partner)).toEqual(before[2])
  expect(JSON.stringify(before)).not.toMatch(/pictures-away|pets-away/)
  await set('animals', false)
  expect(await itemsOf(client)).not.toContain('pets-away')
  expect(await itemsOf(desk)).toContain('pictures-away')
})

test('[CI30] neither the note nor the reason is anywhere in what the client and whoever is beside them can read', async () => {
  await set('minor-attraction')
  await answer(client, { 'pictures-away': 'not-today' })
  await desk.ask('decideRoom', { seat }, { item: 'pictures-away', decision: 'go-on', reason: REASON })
  for (const browser of [client, partner]) {
    const seen = [
      await browser.ask('encounter'),
      await browser.ask('me'),
      await browser.ask('join', {}, { for: 'link' }),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/minor|attraction|Canary|because/)
    expect((await browser.ask('careNotes', { seat })).problem.code).toBe('not-allowed')
    expect((await note({ note: 'animals', stands: true, reason: REASON }, browser)).problem.code).toBe('not-allowed')
    expect((await browser.ask('preparation', { seat })).problem.code).toBe('not-allowed')
    const decision = { item: 'pictures-away', decision: 'go-on', reason: REASON }
    expect((await browser.ask('decideRoom', { seat }, decision)).problem.code).toBe('not-allowed')
  }
  expect(JSON.stringify(world.logged)).not.toMatch(/attraction|Canary/)
})

test('[CI31] [CI32] nobody gets a ticket while something mandatory is open: not yet is the client’s, not today waits for a decision with its reason', async () => {
  await prepare(client)
  expect(await roomLine(client)).toEqual(PASSED)
  await set('animals')
  expect(await roomLine(client)).toMatchObject({ ...ASK, by: 'patient' })
  await answer(client, { 'pets-away': 'not-yet' })
  expect(await roomLine(client)).toMatchObject({ ...ASK, by: 'patient' })
  expect((await client.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
  const decide = (decision: string, reason = REASON) =>
    desk.ask('decideRoom', { seat }, { item: 'pets-away', decision, reason })
  expect((await decide('go-on')).problem.code).toBe('room-changed')
  await answer(client, { 'pets-away': 'not-today' })
  expect(await roomLine(client)).toEqual(SETTLE)
  expect((await decide('go-on', '  ')).problem.code).toBe('malformed-body')
  expect(await rawRows(world.db, 'select row from room_decisions')).toEqual([])
  await decide('not-so', 'Another day.')
  expect(await roomLine(client)).toEqual(SETTLE)
  expect((await client.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
  const decided = await decide('go-on')
  expect(decided.body.roomDecided).toMatchObject([
    { item: 'pets-away', decision: 'not-so', reason: 'Another day.', by: 'Ada Novak' },
    { item: 'pets-away', decision: 'go-on', reason: REASON, by: 'Ada Novak' },
  ])
  expect(decided.body.roomAsks.find(({ item }) => item === 'pets-away')).toEqual({
    item: 'pets-away',
    isMandatory: true,
    because: [{ kind: 'note', note: 'animals' }],
  })
  expect((await client.ask('join', {}, { for: 'link' })).status).toBe(200)
})

test('[B11] a network that is not private today is asked of everybody, seen by the practitioner, and decided on with a reason that is kept', async () => {
  expect(await itemsOf(client)).toContain('private-network')
  await answer(client, { 'private-network': 'not-today' })
  const seen = (await desk.ask('preparation', { seat })).body
  expect(seen.roomCheck?.answers['private-network']).toBe('not-today')
  const decided = { item: 'private-network', decision: 'go-on', reason: REASON }
  expect((await desk.ask('decideRoom', { seat }, decided)).body.roomDecided).toMatchObject([
    { ...decided, by: 'Ada Novak', at: world.clock() },
  ])
  expect((await desk.ask('decideRoom', { seat }, { ...decided, item: 'alone' })).problem.code).toBe('room-changed')
  expect(await rawRows(world.db, 'select item from room_decisions')).toEqual([{ item: 'private-network' }])
})

test('[CI33] [D19] a practitioner is held for their own place, and says done or not done of it', async () => {
  await signContract(desk)
  expect((await desk.ask('join', {}, { for: 'link' })).status).toBe(200)
  await set('minor-attraction')
  expect(await roomLine(desk)).toEqual({ ...ASK, by: 'practitioner' })
  expect((await answer(desk, { 'pictures-away': 'not-today' })).problem.code).toBe('malformed-body')
  expect(await rawRows(world.db, 'select row from room_checks')).toEqual([])
  await answer(desk, { 'pictures-away': 'not-yet' })
  expect(await roomLine(desk)).toEqual({ ...ASK, by: 'practitioner' })
  await answer(desk)
  expect(await roomLine(desk)).toEqual(PASSED)
})

test('[D19] [D27] what a practitioner says of their own place is theirs alone: a colleague of the hour does not read it', async () => {
  await answer(desk, { background: 'not-yet' })
  const { seat: mine } = (await desk.ask('encounter')).body.me
  const read = async (by: Browser) => (await by.ask('preparation', { seat: mine })).body
  const colleague = await colleagueIn()
  expect(await read(colleague)).toMatchObject({ seat: mine, roomCheck: null, roomAsks: [], roomDecided: [] })
  // Of a client the same colleague reads it.
  await answer(client)
  expect((await colleague.ask('preparation', { seat })).body.roomCheck).not.toBeNull()
})

test('[RS68] a safeguard that a review takes becomes a check of the client’s next look around', async () => {
  const screening = await asking(desk, 'patient', 'online-setting')
  await client.ask('sendScreening', { screening }, { answers: { seat: 'no' }, saves: 0 })
  expect(await itemsOf(client)).not.toContain('light')
  const decision = { decision: 'taken', reason: 'It helps.', change: null, endsWhen: 'Later.' }
  const decisions = [{ ...decision, code: 'K2', findings: [], reviewAt: world.clock() + 30 * DAY }]
  const body = { words: 'Read.', decisions, seen: 0 }
  expect((await desk.ask('reviewScreening', { seat, screening }, body)).status).toBe(200)
  expect(await itemsOf(client)).toContain('light')
  await client.ask('whereabouts', {}, SOME_PLACE)
  expect((await client.ask('roomCheck', {}, ALL_YES)).problem.code).toBe('room-changed')
  await answer(client, { seated: 'not-today' })
  expect(await roomLine(client)).toEqual(SETTLE)
})

test('[D32] questions that are meant for a note are asked while it stands, and what was sent is read by the notes of its time', async () => {
  const screening = await asking(desk, 'patient', 'online-setting')
  const questions = async () =>
    (await client.ask('screeningForm', { screening })).body.questions.map(({ item }) => item)
  expect(await questions()).not.toContain('animals')
  await set('animals')
  expect((await desk.ask('screenings', { seat })).body.notes).toEqual(['animals'])
  expect(await questions()).toContain('animals')
  expect(await questions()).not.toContain('child-pictures')
  await client.ask('saveScreening', { screening }, { answers: { animals: 'no' }, saves: 0 })
  await set('animals', false)
  const form = (await client.ask('screeningForm', { screening })).body
  expect([form.questions.some(({ item }) => item === 'animals'), form.answers]).toEqual([false, {}])
  await set('animals')
  await client.ask('sendScreening', { screening }, { answers: { animals: 'no' }, saves: 1 })
  world.clock.move(1)
  await set('animals', false)
  const review = (await desk.ask('screeningReview', { seat, screening })).body
  expect(review.answers.find(({ item }) => item === 'animals')?.how).toBe('answered')
  expect(review.findings).not.toEqual([])
})

test('notes are kept with who, when and why, reading them leaves a line, and the audit says nothing of what they are', async () => {
  await set('animals')
  await set('animals')
  const read = (await desk.ask('careNotes', { seat })).body
  expect(read).toMatchObject({
    notes: ['animals'],
    said: [{ note: 'animals', stands: true, reason: REASON, by: 'Ada Novak' }],
  })
  const rows = await rawRows(
    world.db,
    "select act, code from audit where act = 'care-noted' or code = 'care-notes' order by seq",
  )
  expect(rows.map(({ act, code }) => [act, code])).toEqual([
    ['care-noted', null],
    ['record-read', 'care-notes'],
  ])
})

test.each([
  { note: 'anything-else', stands: true, reason: REASON },
  { note: 'animals', stands: 'yes', reason: REASON },
  { note: 'animals', stands: true, reason: '' },
  { note: 'animals', stands: true, reason: 'x'.repeat(2001) },
  { note: 'animals', stands: true },
])('a note that is none is refused and nothing is kept: %j', async body => {
  expect((await note(body)).problem.code).toBe('malformed-body')
  expect(await rawRows(world.db, 'select row from care_notes')).toEqual([])
})

test('nobody’s seat but a client’s has care notes', async () => {
  const [theirs, mine] = [await seatOf(desk, 'related-person'), (await desk.ask('encounter')).body.me.seat]
  for (const at of [theirs, mine])
    expect((await note({ note: 'animals', stands: true, reason: REASON }, desk, at)).problem.code).toBe('not-found')
})

/** A second practitioner in the same hour. */
async function colleagueIn(): Promise<Browser> {
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
  return browser
}
