/** Tests that clients who wait learn nothing of each other: over HTTP and over the link, beside one practitioner and in one hour. */
import { addPatient, inviteTo, planWork } from '@holdfast/db'
import { seededRandom } from '@holdfast/domain/testing'
import { afterEach, expect, test } from 'vitest'
import {
  makeBrowser,
  makeWorld,
  prepare,
  seenBy,
  signIn,
  sit,
  type Browser,
  type Page,
  type World,
} from '../testing.ts'
import { entries } from '../testing/hour.ts'

let world: World
afterEach(() => world.close())

/** Another hour of the same practitioner at the same time, with somebody else: who comes early and who leaves late wait at once. */
async function hourBeside(): Promise<World> {
  const making = { now: world.clock(), random: seededRandom(71) }
  const { practitioner } = world.people
  const patient = await addPatient(world.db, { name: 'Dina Wren', language: 'en' }, making)
  const work = await planWork(world.db, { practitioner, patient, when: world.when, identity: 'in-person' }, making)
  if (!work.ok) throw new Error(work.error)
  const { encounter } = work.value
  return {
    ...world,
    encounter,
    people: { practitioner, patient, partner: null },
    invite: async who => {
      const person = who === 'practitioner' ? practitioner : patient
      const invited = await inviteTo(world.db, { encounter, person, by: 'system', endEarlier: false }, making)
      if (!invited.ok) throw new Error(invited.error)
      return invited.value.secret
    },
  }
}

/** Everything that somebody who waits can ask for. */
async function allThatIsAnswered(client: Browser): Promise<string> {
  const { me } = (await client.ask('encounter')).body
  return JSON.stringify([
    await client.ask('me'),
    await client.ask('encounter'),
    await client.ask('join', {}, { for: 'link' }),
    await client.ask('ownNotes', { seat: me.seat }),
    await client.ask('licences'),
    await client.ask('confidentiality'),
  ])
}

/** The page was shown its room. */
const shown = (page: Page) => expect.poll(() => page.heard.some(({ t }) => t === 'room')).toBe(true)

/** What a page was told, but for answers to its own signs of life. */
const told = (page: Page) => page.heard.filter(({ t }) => t !== 'pong')

const NAMES = { ben: 'Ben Ortiz', dina: 'Dina Wren', cy: 'Cy Ortiz' }

test('[D17b] two clients of one practitioner who wait at the same time never learn of each other, by HTTP or by the link', async () => {
  world = await makeWorld()
  const there = await hourBeside()
  const [ben, dina] = [await signIn(world, 'patient'), await signIn(there, 'patient')]
  for (const client of [ben, dina]) await prepare(client)
  const [here, beside] = [await sit(world, ben), await sit(there, dina)]
  const desks = [await signIn(world, 'practitioner'), await signIn(there, 'practitioner')] as const
  for (const desk of desks) await prepare(desk)
  const [mine, mineThere] = [await sit(world, desks[0]), await sit(there, desks[1])]
  for (const page of [here, beside, mine, mineThere]) await shown(page)
  const before = told(here).length
  // All that can happen with the other one: gone, back, let in, spoken with, sent to the door, gone for good.
  beside.gone()
  const back = await beside.again()
  mineThere.put({ kind: 'admit', body: { seat: back.seat } })
  await expect.poll(() => entries(back, 'admit')).toHaveLength(1)
  mineThere.put({ kind: 'to-door', body: { seat: back.seat } })
  await expect.poll(() => entries(back, 'to-door')).toHaveLength(1)
  back.say({ t: 'leave' })
  expect(told(here)).toHaveLength(before)

  const names = (one: Page, name: string, of: World) => [name, one.seat, one.peerId, of.encounter, of.people.patient]
  const seen = [
    [await allThatIsAnswered(ben), JSON.stringify(here.heard), names(back, NAMES.dina, there)],
    [await allThatIsAnswered(dina), JSON.stringify([beside.heard, back.heard]), names(here, NAMES.ben, world)],
  ] as const
  for (const [http, link, others] of seen) for (const word of others) expect(http + link).not.toContain(word)
  // What is looked for would be found: the practitioner of the hour is shown it.
  expect(JSON.stringify([await desks[0].ask('encounter'), mine.heard])).toContain(NAMES.ben)
  // Neither of them reaches the other’s hour by its name.
  const intruder = makeBrowser({ ...world, encounter: there.encounter }, 'client')
  await intruder.ask('login', {}, { secret: await world.invite('patient') })
  expect((await intruder.ask('encounter')).problem.code).toBe('not-found')
})

test('[D17b] two who wait for the same hour are not told of each other before they are let in', async () => {
  world = await makeWorld({ isCouple: true })
  const [ben, cy] = [await signIn(world, 'patient'), await signIn(world, 'partner')]
  for (const client of [ben, cy]) await prepare(client)
  const desk = await signIn(world, 'practitioner')
  const partner = (await desk.ask('encounter')).body.others.find(({ role }) => role === 'related-person')
  await desk.ask('identity', {}, seenBy('in-person', partner?.seat ?? ''))
  await prepare(desk)
  const here = await sit(world, ben)
  await shown(here)
  const before = told(here).length
  const beside = await sit(world, cy)
  beside.gone()
  const back = await beside.again()
  await shown(back)
  expect(told(here)).toHaveLength(before)
  const seen = [
    [await allThatIsAnswered(ben), JSON.stringify(here.heard), [NAMES.cy, back.seat, back.peerId]],
    [await allThatIsAnswered(cy), JSON.stringify([beside.heard, back.heard]), [NAMES.ben, here.seat, here.peerId]],
  ] as const
  for (const [http, link, others] of seen) for (const word of others) expect(http + link).not.toContain(word)
})
