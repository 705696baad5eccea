/** Who reads what is kept of a person: over every path of a desk and every hour, nobody but those of the hour; and each reading leaves a line. */
import { addPatient, addPractitioner, inviteTo, planWork } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { seededRandom, testId } from '@holdfast/domain/testing'
import { DESK_ENDPOINTS, ENDPOINTS, type EndpointName } from '@holdfast/wire'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBrowser, makeWorld, preparedPair, signIn, type Browser, type World } from './testing.ts'
import { asking } from './testing/asking.ts'

let world: World
let desk: Browser
/** By who they are: everybody who has no business with this hour, or none with what a practitioner keeps. */
const others: { [who: string]: Browser } = {}
let seat = ''
let screening = ''

beforeAll(async () => {
  world = await makeWorld({ isCouple: true })
  const pair = await preparedPair(world)
  desk = pair.desk
  seat = (await pair.client.ask('encounter')).body.me.seat
  screening = await asking(desk, 'patient', 'online-setting')
  await pair.client.ask('sendScreening', { screening }, { answers: { children: 'no' }, saves: 0 })
  const [id, answer] = [testId('message', 1), testId('message', 2)]
  await pair.client.ask('inquire', {}, { id, words: 'Canary asks who reads it.' })
  await desk.ask('answerInquiry', { seat }, { id: answer, of: id, words: 'Canary is answered.' })
  const strange = { now: world.clock(), random: seededRandom(43) }
  const practitioner = await addPractitioner(
    world.db,
    { name: 'Dee Elsewhere', title: 'Psychologist', phone: '+15550111', language: 'en' },
    strange,
  )
  const patient = await addPatient(world.db, { name: 'Eli Elsewhere', language: 'en' }, strange)
  const elsewhere = await planWork(
    world.db,
    { practitioner, patient, when: world.when, modality: 'video', isPaid: false },
    strange,
  )
  if (!elsewhere.ok) throw new Error(elsewhere.error)
  const { encounter } = elsewhere.value
  async function stranger(person: typeof practitioner | typeof patient, side: 'desk' | 'client'): Promise<Browser> {
    const invited = await inviteTo(world.db, { encounter, person, by: 'system', endEarlier: false }, strange)
    if (!invited.ok) throw new Error(invited.error)
    const browser = makeBrowser(world, side)
    await browser.ask('login', {}, { secret: invited.value.secret })
    return browser
  }
  others['nobody at a desk'] = makeBrowser(world, 'desk')
  others['nobody on a client’s page'] = makeBrowser(world, 'client')
  others['the client'] = pair.client
  others['the partner'] = await signIn(world, 'partner')
  others['a client of another practitioner'] = await stranger(patient, 'client')
  others['another practitioner'] = await stranger(practitioner, 'desk')
})
afterAll(() => world.close())

type Reading = { readonly [K in EndpointName]: (typeof ENDPOINTS)[K]['method'] extends 'GET' ? K : never }[EndpointName]

/** Every path by which something of one hour, or of somebody in it, is read. */
const READ = (Object.keys(ENDPOINTS) as EndpointName[]).filter(
  (name): name is Reading => ENDPOINTS[name].method === 'GET' && ENDPOINTS[name].path.includes(':encounter'),
)
/** Those that only a practitioner reads. */
const OF_DESK = READ.filter(name => name in DESK_ENDPOINTS)

/** What was answered to somebody, path by path. */
async function answers(who: string, names: readonly EndpointName[]): Promise<readonly (readonly [string, string])[]> {
  const browser = others[who]
  if (!browser) throw new Error(who)
  const told: (readonly [string, string])[] = []
  for (const name of names) {
    const { status, problem } = await browser.ask(name, { seat, screening })
    told.push([name, `${status} ${problem.code}`])
  }
  return told
}
const each = (names: readonly EndpointName[], answer: unknown) => names.map(name => [name, answer])

test.each(['nobody at a desk', 'nobody on a client’s page'])(
  '[B15b] whoever is not signed in reads nothing: %s',
  async who => {
    expect(READ.length).toBeGreaterThan(20)
    expect(await answers(who, READ)).toEqual(each(READ, '401 not-signed-in'))
  },
)

test.each(['a client of another practitioner', 'another practitioner'])(
  '[B15b] whoever has no place in an hour reads nothing of it: %s',
  async who => {
    expect(await answers(who, READ)).toEqual(each(READ, expect.stringMatching(/^40[34] not-(?:allowed|found)$/)))
  },
)

test.each(['the client', 'the partner'])(
  '[B15b] what a practitioner keeps is read by no one else of the hour: %s',
  async who => {
    expect(OF_DESK.length).toBeGreaterThan(10)
    expect(await answers(who, OF_DESK)).toEqual(each(OF_DESK, expect.stringMatching(/^40[34] not-(?:allowed|found)$/)))
  },
)

/** Every path by which anything is read, with or without an hour in it. */
const EVERY = (Object.keys(ENDPOINTS) as EndpointName[]).filter(name => ENDPOINTS[name].method === 'GET')

/** By which of all paths somebody comes to read words of the question or of its answer. */
async function tellsCanary(browser: Browser): Promise<readonly EndpointName[]> {
  const telling: EndpointName[] = []
  for (const name of EVERY) {
    const { body } = await browser.ask(name, { seat, screening })
    if (JSON.stringify(body ?? null).includes('Canary')) telling.push(name)
  }
  return telling
}

test('[B15c] [B15b] over every path what somebody asked about what is kept, and its answer, are read by them and at the desk of their hour alone', async () => {
  expect(EVERY.length).toBeGreaterThan(READ.length)
  const { 'the client': client, ...rest } = others
  if (!client) throw new Error('no client')
  expect([await tellsCanary(client), await tellsCanary(desk)]).toEqual([['ownInquiries'], ['inquiries']])
  for (const [who, browser] of Object.entries(rest)) expect([who, await tellsCanary(browser)]).toEqual([who, []])
})

test('[B15b] each reading of what is kept of a client leaves a line that names who read', async () => {
  const lines = async (): Promise<number> =>
    Number(
      (await rawRows(world.db, `select count(*) as n from audit where actor = '${world.people.practitioner}'`))[0]?.[
        'n'
      ],
    )
  for (const name of OF_DESK) {
    const before = await lines()
    const { status } = await desk.ask(name, { seat, screening })
    expect([name, status, (await lines()) > before]).toEqual([name, 200, true])
  }
})
