/** Tests of what a call asks of its hour when the caller's page is gone: the server does it, through a restart, and nobody in the hour is told why. */
import { rawRows } from '@holdfast/db/testing'
import { respondersOf } from '@holdfast/db'
import { SECOND } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import { handTime } from '@holdfast/room/testing'
import { DEFAULT_HELP_POLICY } from '@holdfast/safety'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldHour, hold, viewOf, type Pages } from '../testing/hour.ts'
import { sit } from '../testing/page.ts'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'
import { makeCaller } from './caller.ts'
import type { Caller } from './ways.ts'

let world: World
let client: Browser
let desk: Browser
let pages: Pages
let caller: Caller
const logged: object[] = []

const makeOne = (rooms: Pick<World['rooms'], 'instead'> = world.rooms): Caller =>
  makeCaller({
    db: world.db,
    clock: world.clock,
    random: seededRandom(5),
    timers: handTime().timers,
    rooms,
    ways: { mail: null, web: null },
    tells: 'ids',
    policy: DEFAULT_HELP_POLICY,
    ticketKey: world.deps.ticketKey,
    origin: () => null,
    log: line => logged.push(line),
  })
beforeEach(async () => {
  logged.length = 0
  world = await makeWorld({ help: { caller: { tell: id => caller.tell(id) } } })
  caller = makeOne()
  ;({ client, desk } = await preparedPair(world))
  pages = await heldHour(world, client, desk)
})
afterEach(async () => {
  await caller.stop()
  await world.close()
})

const id = (n = 1) => testId('help', n)
const chooses = (by: Browser, does: 'mask' | 'end') => by.ask('chooseHelp', {}, { does, sign: false })
/** A press, and the room has heard of it. */
async function press(by: Browser, n = 1): Promise<void> {
  await by.ask('callHelp', {}, { id: id(n), how: 'press' })
  await caller.tell(id(n))
}
const trail = async () =>
  (await rawRows(world.db, `select act, code, actor from audit where act in ('help-carried-out', 'finished')`)).map(
    ({ act, code, actor }) => [act, code, actor],
  )
/** Somebody's browser opens the hour anew and sees the room. */
async function open(by: Browser): Promise<Pages['mine']> {
  const page = await sit(world, by)
  await expect.poll(() => viewOf(page)).toBeDefined()
  return page
}
const placeOf = (page: Pages['mine']) => viewOf(page)?.seats.find(({ seat }) => seat === page.seat)?.place

test('[HE9] [D18] a client who wished to go and whose page was killed: whoever opens it again stands at the door', async () => {
  await chooses(client, 'end')
  await press(client)
  pages.theirs.gone()
  world.clock.move(5 * SECOND)
  const opened = await open(client)
  expect(placeOf(opened)).toBe('waiting')
  expect(await trail()).toEqual([['help-carried-out', 'end', world.people.patient]])
  expect(JSON.stringify([pages.mine.heard, opened.heard])).not.toMatch(/help|hlp_|instead/u)
})

test('[HE9] [D18] the hour of a practitioner who wished it to end ends when their page is dead, also with a restart between', async () => {
  await chooses(desk, 'end')
  await desk.ask('callHelp', {}, { id: id(), how: 'chord' })
  pages.mine.gone()
  pages.theirs.gone()
  await caller.stop()
  world = await world.restart()
  caller = makeOne()
  await caller.tellAgain()
  await caller.tell(id())
  const theirs = await open(client)
  expect(viewOf(theirs)?.ended).toBeNull()
  world.clock.move(13 * SECOND)
  theirs.beat()
  await expect.poll(() => viewOf(theirs)?.ended).toEqual({ at: world.clock() })
  expect(await trail()).toEqual([
    ['finished', null, world.people.practitioner],
    ['help-carried-out', 'end', world.people.practitioner],
  ])
  expect((await rawRows(world.db, 'select status from encounters')).map(row => row['status'])).toEqual(['finished'])
  expect(JSON.stringify(theirs.heard)).not.toMatch(/help|hlp_|instead/u)
})

test('[HE9] with nothing to be seen both pictures are covered for the page that comes after', async () => {
  await press(client)
  pages.theirs.gone()
  const opened = await open(client)
  expect([placeOf(opened), viewOf(opened)?.curtain]).toEqual(['in', pages.mine.seat])
  expect(await trail()).toEqual([['help-carried-out', 'mask', world.people.patient]])
})

test('[HE9] once the call is closed its hour is owed nothing more', async () => {
  await press(client)
  await desk.ask('haveHelp', { call: id() })
  await desk.ask('closeHelp', { call: id() }, { outcome: 'mistaken' })
  await caller.tell(id())
  pages.theirs.gone()
  const opened = await open(client)
  expect([placeOf(opened), viewOf(opened)?.curtain]).toEqual(['in', null])
  expect(await trail()).toEqual([])
})

test('[HE9] a room that cannot be reached keeps nobody from being told, and is told with the next look', async () => {
  const responder = { id: null, name: 'Ada', language: 'en', channel: 'mail', mail: 'a@practice.example' }
  await desk.ask('setResponders', {}, { list: [{ ...responder, practitioner: null, turn: 1 }] })
  let isAway = true
  caller = makeOne({
    instead: (...asked) => (isAway ? Promise.reject(new Error('away')) : world.rooms.instead(...asked)),
  })
  await press(client)
  const [told] = await rawRows(world.db, 'select event from help_events')
  expect(JSON.parse(String(told?.['event']))).toMatchObject({ responder: (await respondersOf(world.db))[0]?.id })
  expect(logged).toContainEqual(expect.objectContaining({ level: 'error', call: id() }))
  isAway = false
  await caller.tell(id())
  pages.theirs.gone()
  expect(viewOf(await open(client))?.curtain).toBe(pages.mine.seat)
})

test('[HE9] nobody is charged for a break that came with a call: its cause is laid to nobody', async () => {
  await press(client)
  pages.theirs.say({ t: 'leave' })
  await expect.poll(() => viewOf(pages.mine)?.seats.map(({ place }) => place)).toContain('left')
  world.clock.move(SECOND)
  hold(world, pages)
  pages.mine.put({ kind: 'end', body: {} })
  const read = async () =>
    (await rawRows(world.db, 'select record from interruptions')).map(row => String(row['record']))
  await expect.poll(async () => (await read())[0]).toMatch(/"cause":"unknown","seat":null/u)
  const [record] = await read()
  expect(record).toContain('"kind":"excused"')
  expect(record).toContain('"fee":{"kind":"waived"}')
})

test('[HE9] a press that an earlier page left behind is done when another page tells it, though that one is in already', async () => {
  await chooses(client, 'end')
  pages.theirs.gone()
  const opened = await open(client)
  expect(placeOf(opened)).toBe('in')
  await client.ask('callHelp', {}, { id: id(), how: 'press', isLeft: true })
  await expect.poll(() => placeOf(opened)).toBe('waiting')
  expect(await trail()).toEqual([['help-carried-out', 'end', world.people.patient]])
})

test('[HE9] a call that was closed while its room could not be reached is called off after the restart', async () => {
  await press(client)
  caller = makeOne({ instead: () => Promise.reject(new Error('away')) })
  await desk.ask('haveHelp', { call: id() })
  await desk.ask('closeHelp', { call: id() }, { outcome: 'mistaken' })
  await caller.stop()
  caller = makeOne()
  await caller.tellAgain()
  await caller.tell(id())
  pages.theirs.gone()
  expect(viewOf(await open(client))?.curtain).toBeNull()
  expect(await trail()).toEqual([])
})

test('[HE8] a word that joins a call by another way counts as said: whoever goes by it has called by a word then', async () => {
  await client.ask('chooseHelp', {}, { does: 'end', sign: false, word: 'lavender' })
  await press(client)
  expect((await client.ask('ownHelp')).body.calledAt).toBeNull()
  world.clock.move(SECOND)
  pages.theirs.put({ kind: 'chat', body: { id: testId('message', 1), text: 'lavender' } })
  await expect.poll(async () => (await client.ask('ownHelp')).body.calledAt).toBe(world.clock())
})
