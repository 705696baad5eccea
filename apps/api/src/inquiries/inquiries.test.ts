/** Tests of what a client asks about what is kept, over HTTP: asked, answered, amended, refused whole, and read by nobody else. */
import { addPartner, addPatient, addPractitioner, inviteTo, planWork, type Side } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { MINUTE } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seatOf } from '../testing/asking.ts'
import { makeBrowser, makeWorld, signIn, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let partner: Browser
let desk: Browser
let seat: string
beforeEach(async () => {
  world = await makeWorld({ isCouple: true })
  ;[client, partner, desk] = await Promise.all([
    signIn(world, 'patient'),
    signIn(world, 'partner'),
    signIn(world, 'practitioner'),
  ])
  seat = await seatOf(desk, 'patient')
})
afterEach(() => world.close())

const id = (n: number) => testId('message', n)
const QUESTION = 'Canary: does my sister read what you note on me?'
const ANSWER = 'Canary: no. I alone do.'
const inquire = (n: number, words = QUESTION, by = client) => by.ask('inquire', {}, { id: id(n), words })
const reply = (n: number, of: number, words = ANSWER, by = desk, at = seat) =>
  by.ask('answerInquiry', { seat: at }, { id: id(n), of: id(of), words })
const own = async (by = client) => (await by.ask('ownInquiries')).body.inquiries
const open = async (by = desk) => (await by.ask('openInquiries')).body.open
const rows = () => rawRows(world.db, 'select * from inquiry_entries')

test('[B15c] what a client asks is told at the desk, answered in words, and read back with who answered and when, also after a restart', async () => {
  const askedAt = world.clock()
  const sent = await inquire(1)
  expect([sent.status, sent.body.inquiries]).toEqual([200, [{ id: id(1), at: askedAt, words: QUESTION, answers: [] }]])
  expect(await open()).toEqual([{ name: 'Ben Ortiz', since: askedAt, hours: [{ encounter: world.encounter, seat }] }])
  world.clock.move(MINUTE)
  const answers = [{ id: id(2), at: world.clock(), by: 'Ada Novak', words: ANSWER }]
  const answered = await reply(2, 1)
  expect([answered.status, answered.body.inquiries[0]?.answers]).toEqual([200, answers])
  expect(await open()).toEqual([])
  world = await world.restart()
  const whole = [{ id: id(1), at: askedAt, words: QUESTION, answers }]
  expect(await own(await signIn(world, 'patient'))).toEqual(whole)
  expect((await (await signIn(world, 'practitioner')).ask('inquiries', { seat })).body.inquiries).toEqual(whole)
})

test('[B15c] a later answer amends, and the earlier one stays to be read with its own moment', async () => {
  await inquire(1)
  await reply(2, 1)
  const first = world.clock()
  world.clock.move(MINUTE)
  await reply(3, 1, 'Canary: I and, from May on, my colleague.')
  expect((await own())[0]?.answers).toMatchObject([
    { at: first, words: ANSWER },
    { at: world.clock(), words: 'Canary: I and, from May on, my colleague.' },
  ])
})

test('[B15c] sent again after a lost answer both are kept once; other words under an id are refused', async () => {
  await Promise.all([inquire(1), inquire(1)])
  expect((await inquire(1)).status).toBe(200)
  await Promise.all([reply(2, 1), reply(2, 1)])
  expect((await reply(2, 1)).status).toBe(200)
  expect(await rows()).toHaveLength(2)
  for (const { status, problem } of [await inquire(1, 'Other.'), await reply(2, 1, 'Other.'), await reply(1, 1)])
    expect([status, problem.code, problem.note]).toEqual([409, 'note-refused', 'id-used'])
  // Words of theirs under an id that somebody else used already are not theirs.
  expect((await inquire(1, QUESTION, partner)).problem.note).toBe('id-used')
  expect(await rows()).toHaveLength(2)
})

test.each([
  ['nothing', '', 'words'],
  ['blanks', ' \n\t ', 'words'],
  ['too much', 'Canary '.repeat(300), 'words'],
  ['a number', 7, 'words'],
])('[B15c] %s in place of words is refused whole, by its field and not its content', async (_, words, field) => {
  await inquire(1)
  for (const { status, problem } of [
    await client.ask('inquire', {}, { id: id(5), words }),
    await desk.ask('answerInquiry', { seat }, { id: id(6), of: id(1), words }),
  ]) {
    expect([status, problem.code, problem.fields]).toEqual([400, 'malformed-body', [field]])
    expect(JSON.stringify(problem)).not.toContain('Canary')
  }
  expect(await rows()).toHaveLength(1)
})

test('[B15c] the longest question is taken whole, huge text is refused, and markup is words and nothing else', async () => {
  const longest = 'ñ'.repeat(2000)
  expect((await inquire(1, longest)).body.inquiries[0]?.words).toBe(longest)
  expect((await inquire(2, `${longest}x`)).problem.code).toBe('malformed-body')
  expect((await inquire(3, 'x'.repeat(70_000))).problem.code).toBe('body-too-large')
  const script = '<script>alert(1)</script>\u0000\uD800 "quoted"'
  expect((await inquire(4, script)).body.inquiries[1]?.words).toBe(script)
  expect((await client.ask('inquire', {}, { id: id(6), words: 'x', by: world.people.patient })).status).toBe(400)
  expect((await reply(7, 8)).problem.note).toBe('no-such-inquiry')
  expect(await rows()).toHaveLength(2)
})

test('[B15c] [C2c] of two in an hour neither reads nor answers what the other asked, and each is answered by themselves', async () => {
  const other = await seatOf(desk, 'related-person')
  await inquire(1)
  await inquire(2, 'Canary: and who reads mine?', partner)
  await reply(3, 1)
  await reply(4, 2, 'Canary: I alone.', desk, other)
  expect((await own()).map(one => one.id)).toEqual([id(1)])
  expect((await own(partner)).map(one => one.id)).toEqual([id(2)])
  for (const [by, at] of [
    [client, other],
    [partner, seat],
    [client, seat],
    [partner, other],
  ] as const) {
    expect((await by.ask('inquiries', { seat: at })).problem.code).toBe('not-allowed')
    expect((await reply(9, 1, ANSWER, by, at)).problem.code).toBe('not-allowed')
    expect((await by.ask('openInquiries')).problem.code).toBe('not-allowed')
  }
  // At the desk neither stands among the other's, and an answer goes to whoever asked.
  expect((await desk.ask('inquiries', { seat: other })).body.inquiries.map(one => one.id)).toEqual([id(2)])
  expect((await reply(9, 1, ANSWER, desk, other)).problem.note).toBe('no-such-inquiry')
  expect(await rows()).toHaveLength(4)
})

/** Somebody who has hours here, and none of them with anybody of this one. */
async function elsewhere() {
  const strange = { now: world.clock(), random: seededRandom(43) }
  const { db, when } = world
  const terms = { title: 'Psychologist', phone: '+15550111', language: 'en' } as const
  const practitioner = await addPractitioner(db, { name: 'Dee Elsewhere', ...terms }, strange)
  const patient = await addPatient(db, { name: 'Eli Elsewhere', language: 'en' }, strange)
  const related = await addPartner(db, { name: 'Fay Elsewhere', language: 'en' }, strange)
  const planned = { practitioner, patient, partner: related, when, modality: 'video', isPaid: false } as const
  const hour = await planWork(db, planned, strange)
  if (!hour.ok) throw new Error(hour.error)
  const { encounter } = hour.value
  return async (who: 'practitioner' | 'patient' | 'partner', side: Side) => {
    const person = { practitioner, patient, partner: related }[who]
    const invited = await inviteTo(db, { encounter, person, by: 'system', endEarlier: false }, strange)
    if (!invited.ok) throw new Error(invited.error)
    const browser = makeBrowser(world, side)
    await browser.ask('login', {}, { secret: invited.value.secret })
    return browser
  }
}

test('[B15c] [B15b] a practitioner of another client, and that client and their partner, read and answer none of it', async () => {
  await inquire(1)
  await reply(2, 1)
  const enter = await elsewhere()
  const strangers = [
    await enter('practitioner', 'desk'),
    await enter('patient', 'client'),
    await enter('partner', 'client'),
  ]
  for (const stranger of strangers) {
    const tried = [
      await stranger.ask('inquiries', { seat }),
      await reply(9, 1, ANSWER, stranger),
      await stranger.ask('ownInquiries'),
      await stranger.ask('openInquiries'),
    ]
    expect(tried.slice(0, 2).map(({ problem }) => problem.code)).toEqual(['not-found', 'not-found'])
    expect(JSON.stringify(tried)).not.toMatch(/Canary|Ben Ortiz/)
  }
  expect(await rows()).toHaveLength(2)
})

test('[B15c] a practitioner asks nothing here, and whoever is signed in nowhere reads nothing', async () => {
  for (const { problem } of [await desk.ask('ownInquiries'), await inquire(1, QUESTION, desk)])
    expect(problem.code).toBe('not-allowed')
  const nobody = makeBrowser(world, 'client')
  for (const { status } of [await nobody.ask('ownInquiries'), await inquire(1, QUESTION, nobody)])
    expect(status).toBe(401)
  expect((await makeBrowser(world, 'desk').ask('openInquiries')).status).toBe(401)
  expect(await rows()).toEqual([])
})

test('[B15c] asking, answering and reading at the desk each leave a line with ids; no word of it is in the audit or a log', async () => {
  await inquire(1)
  await open()
  await desk.ask('inquiries', { seat })
  await reply(2, 1)
  const lines = await rawRows(
    world.db,
    "select actor, act, subject, code from audit where act like 'inquiry-%' or code = 'inquiries' order by seq",
  )
  const { patient, practitioner } = world.people
  expect(lines).toEqual([
    { actor: patient, act: 'inquiry-asked', subject: id(1), code: null },
    { actor: practitioner, act: 'record-read', subject: seat, code: 'inquiries' },
    { actor: practitioner, act: 'inquiry-answered', subject: id(1), code: null },
  ])
  expect(JSON.stringify([await rawRows(world.db, 'select * from audit'), world.logged])).not.toContain('Canary')
})
